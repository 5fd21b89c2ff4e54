using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes schema commands.</summary>
internal sealed class SchemaWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(SchemaCommand command)
    {
        switch (command)
        {
            case CreateIndex x:
                WriteIndex(x);
                break;
            case CreateConstraint x:
                WriteConstraint(x);
                break;
            case DropIndex x:
                WriteDrop("DROP INDEX ", x.Name, x.IfExists);
                break;
            case DropConstraint x:
                WriteDrop("DROP CONSTRAINT ", x.Name, x.IfExists);
                break;
            case ShowCommand x:
                WriteShow(x);
                break;
            case TerminateTransactions x:
                _output.Write("TERMINATE TRANSACTIONS ");
                writers.Join(x.Ids, ", ", writers.Expressions.Write);
                writers.Projections.WriteYield(x.YieldAll, x.Yield);
                writers.Projections.WriteWhere(x.Where);
                WriteReturn(x.Return);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {command.GetType().Name}.");
        }
    }

    private static string Entity(bool isRelationship, IEnumerable<string> names)
    {
        var label = string.Join('|', names.Select(NameText.Name));
        var detail = (isRelationship ? "r" : "n") + (label.Length == 0 ? string.Empty : ":" + label);
        return isRelationship ? $"()-[{detail}]-()" : $"({detail})";
    }

    private static string Properties(bool isRelationship, IEnumerable<string> properties) =>
        string.Join(", ", properties.Select(property => (isRelationship ? "r." : "n.") + NameText.Name(property)));

    private void WriteName(Expression? name)
    {
        if (name is StringLiteral literal)
        {
            _output.Write(NameText.Variable(literal.Value));
        }
        else if (name is not null)
        {
            writers.Expressions.Write(name);
        }
    }

    private void WriteNameAndCondition(Expression? name, bool ifNotExists)
    {
        if (name is not null)
        {
            _output.Write(' ');
            WriteName(name);
        }

        _output.Write(ifNotExists ? " IF NOT EXISTS FOR " : " FOR ");
    }

    private void WriteOptions(Expression? options)
    {
        if (options is not null)
        {
            _output.Write(" OPTIONS ");
            writers.Expressions.Write(options);
        }
    }

    private void WriteIndex(CreateIndex index)
    {
        _output.Write(index.Kind == IndexKind.Range ? "CREATE INDEX" : $"CREATE {index.Kind.ToString().ToUpperInvariant()} INDEX");
        WriteNameAndCondition(index.Name, index.IfNotExists);
        _output.Write(Entity(index.ForRelationships, index.LabelsOrTypes));
        var properties = Properties(index.ForRelationships, index.Properties);
        _output.Write(index.Kind switch
        {
            IndexKind.Lookup => index.ForRelationships ? " ON EACH type(r)" : " ON EACH labels(n)",
            IndexKind.FullText => $" ON EACH [{properties}]",
            _ => $" ON ({properties})",
        });
        WriteOptions(index.Options);
    }

    private void WriteConstraint(CreateConstraint constraint)
    {
        _output.Write("CREATE CONSTRAINT");
        WriteNameAndCondition(constraint.Name, constraint.IfNotExists);
        _output.Write(Entity(constraint.ForRelationships, [constraint.LabelOrType]));
        var properties = Properties(constraint.ForRelationships, constraint.Properties);
        _output.Write(constraint.Properties.Count == 1 ? $" REQUIRE {properties} IS " : $" REQUIRE ({properties}) IS ");
        _output.Write(constraint.Kind switch
        {
            ConstraintKind.Unique => "UNIQUE",
            ConstraintKind.Key => constraint.ForRelationships ? "RELATIONSHIP KEY" : "NODE KEY",
            ConstraintKind.Exists => "NOT NULL",
            _ => ":: ",
        });
        if (constraint.Type is not null)
        {
            TypeText.Write(constraint.Type, _output);
        }

        WriteOptions(constraint.Options);
    }

    private void WriteDrop(string keyword, Expression name, bool ifExists)
    {
        _output.Write(keyword);
        WriteName(name);
        _output.Write(ifExists ? " IF EXISTS" : string.Empty);
    }

    private void WriteShow(ShowCommand command)
    {
        var filter = command.Filter ?? string.Empty;
        var executableAt = filter.IndexOf("EXECUTABLE", StringComparison.Ordinal);
        var before = executableAt < 0 ? filter : filter[..executableAt].TrimEnd();
        var after = executableAt < 0 ? string.Empty : filter[executableAt..];
        _output.Write("SHOW ");
        _output.Write(before.Length == 0 ? string.Empty : before + " ");
        _output.Write(command.Kind switch
        {
            ShowKind.DefaultDatabase => "DEFAULT DATABASE",
            ShowKind.HomeDatabase => "HOME DATABASE",
            ShowKind.CurrentUser => "CURRENT USER",
            _ => command.Kind.ToString().ToUpperInvariant(),
        });
        _output.Write(after.Length == 0 ? string.Empty : " " + after);
        if (command.Arguments.Count > 0)
        {
            _output.Write(' ');
            writers.Join(command.Arguments, ", ", writers.Expressions.Write);
        }

        writers.Projections.WriteYield(command.YieldAll, command.Yield);
        if (command.YieldProjection is not null)
        {
            writers.Projections.WritePaging(command.YieldProjection, breakFirst: true);
        }

        writers.Projections.WriteWhere(command.Where);
        WriteReturn(command.Return);
    }

    private void WriteReturn(Projection? projection)
    {
        if (projection is not null)
        {
            _output.Break();
            _output.Write("RETURN ");
            writers.Projections.Write(projection);
        }
    }
}
