using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks calls of functions, and where those that aggregate may stand.</summary>
internal sealed class FunctionChecker(SemanticContext context)
{
    internal StaticType Check(Expression expression, Scope scope, ExpressionUse use)
    {
        if (expression is not FunctionInvocation call)
        {
            CheckPlace("count", expression.Position, use);
            return StaticType.Integer;
        }

        var name = string.Join('.', call.Name);
        var signature = context.Catalogue.FindFunction(name) ?? throw Unknown(name, call.Position);
        CheckCount(call, signature);
        if (!signature.IsDeterministic)
        {
            context.IsDeterministic = false;
            if (use.HasFlag(ExpressionUse.WithinAggregate))
            {
                throw SemanticErrors.Syntax("Can't use non-deterministic (random) functions inside of aggregate functions.", call.Position, "Compute the value in a WITH before.");
            }
        }

        if (call.Distinct && !signature.IsAggregate)
        {
            throw SemanticErrors.Syntax($"Invalid use of DISTINCT with function '{name}'", call.Position, "Only aggregating functions take DISTINCT.");
        }

        if (IsExists(signature) && call.Arguments[0] is PropertyAccess or Subscript)
        {
            throw SemanticErrors.Syntax(
                "The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.",
                call.Position);
        }

        if (signature.Name == "id")
        {
            context.Notifications.Add(StatementNotification.DeprecatedFunction(signature.Name, "elementId", call.Position));
        }

        if (IsExists(signature) && call.Arguments[0] is not PatternExpression)
        {
            throw SemanticErrors.Syntax("Argument to exists(...) is not a pattern", call.Position, "Write EXISTS { pattern }, or IS NOT NULL for a value.");
        }

        CheckArguments(call, signature, scope, use);
        if (signature.IsAggregate)
        {
            CheckPlace(signature.Name, call.Position, use);
        }

        return new StaticType(signature.Result);
    }

    private static bool IsExists(FunctionSignature signature) => signature.Name.Equals("exists", StringComparison.OrdinalIgnoreCase);

    private static void CheckPlace(string name, SourcePosition position, ExpressionUse use)
    {
        if (use.HasFlag(ExpressionUse.WithinAggregate))
        {
            throw SemanticErrors.Syntax("Can't use aggregate functions inside of aggregate functions.", position, "Aggregate in a WITH before.");
        }

        if (use.HasFlag(ExpressionUse.WithinIteration))
        {
            throw SemanticErrors.Syntax("Can't use aggregating expressions inside of expressions executing over collections.", position, "Aggregate in a WITH before.");
        }

        if (!use.HasFlag(ExpressionUse.Aggregation))
        {
            throw SemanticErrors.Syntax($"Invalid use of aggregating function {name}(...) in this context", position, "Aggregate in a WITH before.");
        }
    }

    private static void CheckCount(FunctionInvocation call, FunctionSignature signature)
    {
        if (call.Arguments.Count < signature.MinimumArguments)
        {
            throw SemanticErrors.Syntax($"Insufficient parameters for function '{signature.Name}'", call.Position, Expected(signature));
        }

        if (call.Arguments.Count > signature.MaximumArguments)
        {
            throw SemanticErrors.Syntax($"Too many parameters for function '{signature.Name}'", call.Position, Expected(signature));
        }
    }

    private static string Expected(FunctionSignature signature) => (signature.MinimumArguments, signature.MaximumArguments) switch
    {
        (0, 0) => "It takes none.",
        (1, 1) => "It takes one.",
        (var least, int.MaxValue) => $"It takes {least} or more.",
        var (least, most) when least == most => $"It takes {least}.",
        var (least, most) => $"It takes {least} to {most}.",
    };

    private void CheckArguments(FunctionInvocation call, FunctionSignature signature, Scope scope, ExpressionUse use)
    {
        var inner = use & ~ExpressionUse.Predicate;
        if (signature.IsAggregate)
        {
            inner = ExpressionUse.WithinAggregate;
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var allowed = signature.Arguments.Count == 0 ? ValueKinds.Any : signature.Arguments[Math.Min(i, signature.Arguments.Count - 1)];
            context.Expressions.Require(call.Arguments[i], allowed, scope, IsExists(signature) ? inner | ExpressionUse.Predicate : inner);
        }
    }

    private GraphException Unknown(string name, SourcePosition position) => SemanticErrors.Syntax(
        $"Unknown function '{name}'",
        position,
        ForeignFunctions.Hint(name) ?? (NearestName.Find(name, context.Catalogue.FunctionNames) is { } nearest ? $"Did you mean {nearest}()?" : null));
}
