using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads expressions by precedence climbing: operators here, operands in <see cref="AtomParser"/>.</summary>
internal sealed class ExpressionParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal Expression Parse() => Parse(Precedence.Or);

    /// <summary>An expression whose operators bind at least as tightly as given.</summary>
    internal Expression Parse(Precedence minimum)
    {
        _reader.Enter();
        var left = ParsePrefix(minimum);
        while (true)
        {
            var next = TryExtend(left, minimum);
            if (next is null)
            {
                _reader.Leave();
                return left;
            }

            _reader.Chained++;
            left = next;
        }
    }

    /// <summary>What follows an operand of the extended CASE: <c>&gt; 3</c>, <c>IS NULL</c>, <c>STARTS WITH 'a'</c>; null when no operator follows.</summary>
    internal Expression? TryParseOperatorForm(Expression left) =>
        TryExtendPredicate(left) ?? (Operators.TryRead(_reader.Current, out var found)
            && Operators.PrecedenceOf(found) is Precedence.Comparison or Precedence.Predicate
            ? TryExtend(left, Precedence.Comparison)
            : null);

    internal SyntaxList<Expression> ParseList(TokenKind end)
    {
        if (_reader.TryTake(end))
        {
            return [];
        }

        var items = new List<Expression>();
        do
        {
            items.Add(Parse());
        }
        while (_reader.TryTake(TokenKind.Comma));
        _reader.Take(end);
        return SyntaxList.From(items);
    }

    private Expression ParsePrefix(Precedence minimum)
    {
        var position = _reader.Position;
        if (_reader.Keyword == Keyword.Not)
        {
            if (minimum > Precedence.Not)
            {
                throw _reader.Unexpected("an expression");
            }

            _reader.Advance();
            return new UnaryOperation(UnaryOperator.Not, Parse(Precedence.Not)) { Position = position };
        }

        return ParseSigned(position);
    }

    private Expression ParseSigned(SourcePosition position)
    {
        if (_reader.Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return parsers.Atoms.ParsePostfixed(allowLabels: true);
        }

        var isMinus = _reader.Kind == TokenKind.Minus;
        _reader.Advance();
        if (isMinus && _reader.Kind == TokenKind.Integer && !ContinuesAfter(_reader.TokenAt(_reader.Index + 1)))
        {
            return parsers.Atoms.ParseInteger(negative: true, position);
        }

        var isFloat = _reader.Kind == TokenKind.Float || _reader.Keyword is Keyword.Inf or Keyword.Infinity;
        if (isMinus && isFloat && !ContinuesAfter(_reader.TokenAt(_reader.Index + 1))
            && _reader.PeekKind(1) != TokenKind.LeftParenthesis)
        {
            var literal = (FloatLiteral)parsers.Atoms.ParsePostfixed(allowLabels: false);
            return new FloatLiteral(-literal.Value) { Position = position };
        }

        _reader.Enter();
        var operand = ParseSigned(_reader.Position);
        _reader.Leave();
        return new UnaryOperation(isMinus ? UnaryOperator.Minus : UnaryOperator.Plus, operand) { Position = position };
    }

    /// <summary>Whether a token goes on with the operand before it.</summary>
    private static bool ContinuesAfter(in Token token) => token.Kind is TokenKind.Dot or TokenKind.LeftBracket or TokenKind.Colon
        || (token.Keyword == Keyword.Is && token.Kind == TokenKind.Identifier);

    /// <summary>The expression that takes another as its left operand, or null when what follows does not bind tightly enough.</summary>
    private Expression? TryExtend(Expression left, Precedence minimum)
    {
        ref readonly var token = ref _reader.Current;
        if (minimum <= Precedence.Predicate && TryExtendPredicate(left) is { } predicate)
        {
            return predicate;
        }

        if (!Operators.TryRead(token, out var found))
        {
            RejectForeignOperator(token);
            return null;
        }

        var precedence = Operators.PrecedenceOf(found);
        if (precedence < minimum)
        {
            return null;
        }

        if (precedence == Precedence.Comparison)
        {
            return ParseComparison(left);
        }

        var mark = _reader.Position;
        if (!TryTakeOperator(found))
        {
            return null;
        }

        return new BinaryOperation(found, left, Parse(precedence + 1)) { Position = left.Position, Mark = mark };
    }

    private bool TryTakeOperator(BinaryOperator found)
    {
        if (found is BinaryOperator.StartsWith or BinaryOperator.EndsWith)
        {
            if (_reader.PeekKeyword(1) != Keyword.With)
            {
                return false;
            }

            _reader.Advance();
        }

        _reader.Advance();
        return true;
    }

    private Expression ParseComparison(Expression first)
    {
        var mark = _reader.Position;
        Operators.TryRead(_reader.Current, out var found);
        _reader.Advance();
        var second = Parse(Precedence.Predicate);
        if (!AtComparison())
        {
            return new BinaryOperation(found, first, second) { Position = first.Position, Mark = mark };
        }

        var links = new List<ComparisonLink> { new(found, second) { Position = second.Position } };
        while (AtComparison())
        {
            Operators.TryRead(_reader.Current, out found);
            _reader.Advance();
            var operand = Parse(Precedence.Predicate);
            links.Add(new ComparisonLink(found, operand) { Position = operand.Position });
        }

        return new ComparisonChain(first, SyntaxList.From(links)) { Position = first.Position };
    }

    private bool AtComparison() =>
        Operators.TryRead(_reader.Current, out var found) && Operators.PrecedenceOf(found) == Precedence.Comparison;

    /// <summary><c>IS NULL</c>, <c>IS :: TYPE</c>, <c>:: TYPE</c>, <c>IS NORMALIZED</c> and their negations.</summary>
    private Expression? TryExtendPredicate(Expression left)
    {
        if (_reader.Kind == TokenKind.DoubleColon)
        {
            _reader.Advance();
            return new TypePredicate(left, parsers.Types.Parse(), Negated: false) { Position = left.Position };
        }

        if (_reader.Keyword != Keyword.Is)
        {
            return null;
        }

        _reader.Advance();
        var negated = _reader.TryTake(Keyword.Not);
        if (_reader.TryTake(Keyword.Null))
        {
            return new NullPredicate(left, negated) { Position = left.Position };
        }

        if (_reader.TryTake(TokenKind.DoubleColon) || _reader.TryTake(Keyword.Typed))
        {
            return new TypePredicate(left, parsers.Types.Parse(), negated) { Position = left.Position };
        }

        var form = NormalForms.Find(_reader.Keyword);
        if (form is not null)
        {
            _reader.Advance();
        }

        if (_reader.TryTake(Keyword.Normalized))
        {
            return new NormalizedPredicate(left, form, negated) { Position = left.Position };
        }

        throw _reader.Unexpected();
    }

    private static void RejectForeignOperator(in Token token)
    {
        if (token.Kind == TokenKind.ExclamationEqual)
        {
            throw TokenReader.Error(
                "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
                TokenReader.PositionOf(token),
                "Write <> for 'not equal'.");
        }
    }
}
