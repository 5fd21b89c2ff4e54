using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads CREATE and DROP of indexes and constraints (Neo4j 5 syntax).</summary>
internal sealed class SchemaParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal static bool IsSchemaWord(Keyword keyword) => keyword is Keyword.Index or Keyword.Constraint || IndexKindOf(keyword) is not null;

    internal SchemaCommand ParseCreate()
    {
        var position = _reader.Position;
        _reader.Take(Keyword.Create);
        if (_reader.TryTake(Keyword.Constraint))
        {
            return ParseConstraint() with { Position = position };
        }

        var kind = IndexKindOf(_reader.Keyword);
        if (kind is not null)
        {
            _reader.Advance();
        }

        _reader.Take(Keyword.Index);
        return ParseIndex(kind ?? IndexKind.Range) with { Position = position };
    }

    internal SchemaCommand ParseDrop()
    {
        var position = _reader.Position;
        _reader.Take(Keyword.Drop);
        var isIndex = _reader.TryTake(Keyword.Index);
        if (!isIndex)
        {
            _reader.Take(Keyword.Constraint);
        }

        if (_reader.Keyword == Keyword.On && _reader.PeekKind(1) is TokenKind.Colon or TokenKind.LeftParenthesis)
        {
            throw TokenReader.Error("Indexes and constraints are dropped by their name.", _reader.Position, "Write DROP INDEX name or DROP CONSTRAINT name; SHOW INDEXES lists the names.");
        }

        var name = ParseName();
        var ifExists = _reader.TryTake(Keyword.If);
        if (ifExists)
        {
            _reader.Take(Keyword.Exists);
        }

        return isIndex ? new DropIndex(name, ifExists) { Position = position } : new DropConstraint(name, ifExists) { Position = position };
    }

    private static IndexKind? IndexKindOf(Keyword keyword) => keyword switch
    {
        Keyword.Range => IndexKind.Range,
        Keyword.Text => IndexKind.Text,
        Keyword.Point => IndexKind.Point,
        Keyword.Lookup => IndexKind.Lookup,
        Keyword.Fulltext => IndexKind.FullText,
        Keyword.Vector => IndexKind.Vector,
        _ => null,
    };

    private CreateIndex ParseIndex(IndexKind kind)
    {
        var (name, ifNotExists) = ParseNameAndCondition();
        if (_reader.Keyword == Keyword.On)
        {
            throw OldSyntax("CREATE INDEX name FOR (n:Label) ON (n.property)");
        }

        _reader.Take(Keyword.For);
        var entity = ParseEntity(allowSeveral: kind == IndexKind.FullText, allowNone: kind == IndexKind.Lookup);
        _reader.Take(Keyword.On);
        var properties = kind switch
        {
            IndexKind.Lookup => ParseLookupTarget(entity),
            IndexKind.FullText => ParseFullTextProperties(entity.Variable),
            _ => ParseProperties(entity.Variable, requireParentheses: true),
        };
        return new CreateIndex(kind, name, ifNotExists, entity.IsRelationship, entity.Names, properties, TryParseOptions());
    }

    private CreateConstraint ParseConstraint()
    {
        var (name, ifNotExists) = ParseNameAndCondition();
        if (_reader.Keyword == Keyword.On)
        {
            throw OldSyntax("CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.property IS UNIQUE");
        }

        _reader.Take(Keyword.For);
        var entity = ParseEntity(allowSeveral: false, allowNone: false);
        if (_reader.Keyword == Keyword.Assert)
        {
            throw OldSyntax("CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.property IS UNIQUE");
        }

        _reader.Take(Keyword.Require);
        var properties = ParseProperties(entity.Variable, requireParentheses: false);
        CypherType? type = null;
        ConstraintKind kind;
        if (_reader.TryTake(TokenKind.DoubleColon))
        {
            (kind, type) = (ConstraintKind.Type, parsers.Types.Parse());
        }
        else
        {
            _reader.Take(Keyword.Is);
            kind = ParseConstraintKind(entity.IsRelationship);
            type = kind == ConstraintKind.Type ? parsers.Types.Parse() : null;
        }

        return new CreateConstraint(kind, name, ifNotExists, entity.IsRelationship, entity.Names[0], properties, type, TryParseOptions());
    }

    private ConstraintKind ParseConstraintKind(bool isRelationship)
    {
        if (_reader.TryTake(TokenKind.DoubleColon) || _reader.TryTake(Keyword.Typed))
        {
            return ConstraintKind.Type;
        }

        if (_reader.TryTake(Keyword.Not))
        {
            _reader.Take(Keyword.Null);
            return ConstraintKind.Exists;
        }

        if (isRelationship)
        {
            _reader.TryTakeEither(Keyword.Relationship, Keyword.Rel);
        }
        else
        {
            _reader.TryTake(Keyword.Node);
        }

        if (_reader.TryTake(Keyword.Unique))
        {
            return ConstraintKind.Unique;
        }

        _reader.Take(Keyword.Key);
        return ConstraintKind.Key;
    }

    private (Expression? Name, bool IfNotExists) ParseNameAndCondition()
    {
        var atName = _reader.Kind is TokenKind.Parameter or TokenKind.EscapedIdentifier
            || (_reader.Kind == TokenKind.Identifier && !AtIfNot() && _reader.PeekKind(1) is not (TokenKind.LeftParenthesis or TokenKind.Colon));
        var name = atName ? ParseName() : null;
        if (!_reader.TryTake(Keyword.If))
        {
            return (name, false);
        }

        _reader.Take(Keyword.Not);
        _reader.Take(Keyword.Exists);
        return (name, true);
    }

    private bool AtIfNot() => _reader.Keyword == Keyword.If && _reader.PeekKeyword(1) == Keyword.Not;

    private Expression ParseName()
    {
        var position = _reader.Position;
        return _reader.Kind == TokenKind.Parameter ? parsers.Atoms.ParseParameter() : new StringLiteral(_reader.TakeName("a name")) { Position = position };
    }

    private SchemaEntity ParseEntity(bool allowSeveral, bool allowNone)
    {
        _reader.Take(TokenKind.LeftParenthesis);
        if (!_reader.TryTake(TokenKind.RightParenthesis))
        {
            var node = _reader.TakeVariable();
            var labels = ParseNames(allowSeveral, allowNone);
            _reader.Take(TokenKind.RightParenthesis);
            return new SchemaEntity(node, labels, IsRelationship: false);
        }

        _reader.TryTake(TokenKind.LessThan);
        _reader.Take(TokenKind.Minus);
        _reader.Take(TokenKind.LeftBracket);
        var relationship = _reader.TakeVariable();
        var types = ParseNames(allowSeveral, allowNone);
        _reader.Take(TokenKind.RightBracket);
        _reader.Take(TokenKind.Minus);
        _reader.TryTake(TokenKind.GreaterThan);
        _reader.Take(TokenKind.LeftParenthesis);
        _reader.Take(TokenKind.RightParenthesis);
        return new SchemaEntity(relationship, types, IsRelationship: true);
    }

    private SyntaxList<string> ParseNames(bool allowSeveral, bool allowNone)
    {
        if (allowNone && !_reader.At(TokenKind.Colon))
        {
            return [];
        }

        _reader.Take(TokenKind.Colon);
        var names = new List<string> { _reader.TakeName("a label or relationship type name") };
        while (allowSeveral && _reader.TryTake(TokenKind.Bar))
        {
            names.Add(_reader.TakeName("a label or relationship type name"));
        }

        return SyntaxList.From(names);
    }

    private SyntaxList<string> ParseProperties(string variable, bool requireParentheses)
    {
        if (requireParentheses ? !_reader.At(TokenKind.LeftParenthesis) : _reader.Kind != TokenKind.LeftParenthesis)
        {
            return requireParentheses ? throw _reader.Unexpected() : [ParseProperty(variable)];
        }

        _reader.Take(TokenKind.LeftParenthesis);
        return ParsePropertiesUpTo(TokenKind.RightParenthesis, variable);
    }

    private SyntaxList<string> ParseFullTextProperties(string variable)
    {
        _reader.Take(Keyword.Each);
        _reader.Take(TokenKind.LeftBracket);
        return ParsePropertiesUpTo(TokenKind.RightBracket, variable);
    }

    private SyntaxList<string> ParsePropertiesUpTo(TokenKind end, string variable)
    {
        var properties = new List<string>();
        do
        {
            properties.Add(ParseProperty(variable));
        }
        while (_reader.TryTake(TokenKind.Comma));
        _reader.Take(end);
        return SyntaxList.From(properties);
    }

    private string ParseProperty(string variable)
    {
        var position = _reader.Position;
        var name = _reader.TakeVariable();
        if (name != variable)
        {
            throw UndefinedVariable(name, variable, position);
        }

        _reader.Take(TokenKind.Dot);
        return _reader.TakeName("a property name");
    }

    private SyntaxList<string> ParseLookupTarget(SchemaEntity entity)
    {
        if (entity.IsRelationship)
        {
            _reader.TryTake(Keyword.Each);
            _reader.Take(Keyword.Type);
        }
        else
        {
            _reader.Take(Keyword.Each);
            _reader.Take(Keyword.Labels);
        }

        _reader.Take(TokenKind.LeftParenthesis);
        var position = _reader.Position;
        var name = _reader.TakeVariable();
        _reader.Take(TokenKind.RightParenthesis);
        return name == entity.Variable ? [] : throw UndefinedVariable(name, entity.Variable, position);
    }

    private Expression? TryParseOptions()
    {
        if (!_reader.TryTake(Keyword.Options))
        {
            return null;
        }

        return _reader.Kind == TokenKind.Parameter ? parsers.Atoms.ParseParameter() : parsers.Brackets.ParseMap();
    }

    private static GraphException UndefinedVariable(string name, string known, SourcePosition position) =>
        TokenReader.Error($"Variable `{name}` not defined", position, $"The variable of this command is `{known}`.");

    private GraphException OldSyntax(string form) =>
        TokenReader.Error("Invalid index or constraint syntax.", _reader.Position, $"Since Neo4j 5 it is written {form}.");

    private readonly record struct SchemaEntity(string Variable, SyntaxList<string> Names, bool IsRelationship);
}
