using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads the types of <c>IS ::</c> and of type constraints (Cypher manual, "Values and types").</summary>
internal sealed class TypeParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal CypherType Parse()
    {
        _reader.Enter();
        var position = _reader.Position;
        var first = ParseSingle();
        if (!AtUnionBar())
        {
            _reader.Leave();
            return first;
        }

        var members = new List<CypherType> { first };
        while (AtUnionBar())
        {
            _reader.Advance();
            members.Add(ParseSingle());
        }

        _reader.Leave();
        if (members.Where(member => member.Name is not (CypherTypeName.Null or CypherTypeName.Nothing)).DistinctBy(member => member.NotNull).Count() > 1)
        {
            throw TokenReader.Error("All types in a Closed Dynamic Union must be nullable, or be appended with `NOT NULL`.", position, "Write NOT NULL after each type or after none.");
        }

        return new CypherType(CypherTypeName.Union, false, SyntaxList.From(members)) { Position = position };
    }

    private bool AtUnionBar() => _reader.Kind == TokenKind.Bar && _reader.Index != parsers.Brackets.SeparatorBar;

    private CypherType ParseSingle()
    {
        var position = _reader.Position;
        var type = ParseNamed(position);
        var levels = 0;
        while (true)
        {
            if (!type.NotNull && (_reader.TryTake(TokenKind.Exclamation) || _reader.TryTake(Keyword.Not, Keyword.Null)))
            {
                type = type with { NotNull = true };
            }
            else if (_reader.TryTake(Keyword.List) || _reader.TryTake(Keyword.Array))
            {
                _reader.Enter();
                levels++;
                type = new CypherType(CypherTypeName.List, false, [type]) { Position = position };
            }
            else
            {
                _reader.Leave(levels);
                return type;
            }
        }
    }

    private CypherType ParseNamed(SourcePosition position)
    {
        var keyword = _reader.Keyword;
        if (keyword == Keyword.NoKeyword)
        {
            throw _reader.Unexpected("a type");
        }

        if (keyword is Keyword.List or Keyword.Array)
        {
            _reader.Advance();
            _reader.Take(TokenKind.LessThan);
            var inner = Parse();
            _reader.Take(TokenKind.GreaterThan);
            return new CypherType(CypherTypeName.List, false, [inner]) { Position = position };
        }

        if (keyword == Keyword.Any)
        {
            return ParseAny(position);
        }

        return new CypherType(ParseName(keyword), false, []) { Position = position };
    }

    private CypherType ParseAny(SourcePosition position)
    {
        _reader.Take(Keyword.Any);
        if (_reader.Kind == TokenKind.LessThan)
        {
            _reader.Advance();
            var inner = Parse();
            _reader.Take(TokenKind.GreaterThan);
            return inner.Name == CypherTypeName.Union ? inner : new CypherType(CypherTypeName.Union, false, [inner]) { Position = position };
        }

        var name = _reader.Keyword switch
        {
            Keyword.Value => CypherTypeName.Any,
            Keyword.Node or Keyword.Vertex => CypherTypeName.Node,
            Keyword.Relationship or Keyword.Edge => CypherTypeName.Relationship,
            Keyword.Map => CypherTypeName.Map,
            Keyword.Property => CypherTypeName.PropertyValue,
            _ => (CypherTypeName?)null,
        };
        if (name is not null)
        {
            _reader.Advance();
        }

        if (name == CypherTypeName.PropertyValue)
        {
            _reader.Take(Keyword.Value);
        }

        return new CypherType(name ?? CypherTypeName.Any, false, []) { Position = position };
    }

    private CypherTypeName ParseName(Keyword keyword)
    {
        CypherTypeName? name = keyword switch
        {
            Keyword.Nothing => CypherTypeName.Nothing,
            Keyword.Null => CypherTypeName.Null,
            Keyword.Bool or Keyword.Boolean => CypherTypeName.Boolean,
            Keyword.String or Keyword.Varchar => CypherTypeName.String,
            Keyword.Int or Keyword.Integer => CypherTypeName.Integer,
            Keyword.Float => CypherTypeName.Float,
            Keyword.Date => CypherTypeName.Date,
            Keyword.Duration => CypherTypeName.Duration,
            Keyword.Point => CypherTypeName.Point,
            Keyword.Node or Keyword.Vertex => CypherTypeName.Node,
            Keyword.Relationship or Keyword.Edge => CypherTypeName.Relationship,
            Keyword.Map => CypherTypeName.Map,
            Keyword.Path or Keyword.Paths => CypherTypeName.Path,
            _ => null,
        };
        if (name is not null)
        {
            _reader.Advance();
            return name.Value;
        }

        switch (keyword)
        {
            case Keyword.Signed:
                _reader.Advance();
                _reader.TakeEither(Keyword.Integer, Keyword.Int);
                return CypherTypeName.Integer;
            case Keyword.Property:
                _reader.Advance();
                _reader.Take(Keyword.Value);
                return CypherTypeName.PropertyValue;
            case Keyword.Local or Keyword.Zoned:
                _reader.Advance();
                return ParseTemporal(keyword == Keyword.Zoned);
            case Keyword.Time or Keyword.Timestamp:
                _reader.Advance();
                return ParseTimeZone(keyword == Keyword.Timestamp);
            default:
                throw _reader.Unexpected("a type");
        }
    }

    private CypherTypeName ParseTemporal(bool zoned)
    {
        if (_reader.TryTake(Keyword.Time))
        {
            return zoned ? CypherTypeName.ZonedTime : CypherTypeName.LocalTime;
        }

        _reader.Take(Keyword.Datetime);
        return zoned ? CypherTypeName.ZonedDateTime : CypherTypeName.LocalDateTime;
    }

    /// <summary><c>WITH TIME ZONE</c>, <c>WITHOUT TIMEZONE</c> and their like.</summary>
    private CypherTypeName ParseTimeZone(bool hasDate)
    {
        var zoned = _reader.TryTake(Keyword.With);
        if (!zoned)
        {
            _reader.Take(Keyword.Without);
        }

        if (!_reader.TryTake(Keyword.Timezone))
        {
            _reader.Take(Keyword.Time);
            _reader.Take(Keyword.Zone);
        }

        return (hasDate, zoned) switch
        {
            (true, true) => CypherTypeName.ZonedDateTime,
            (true, false) => CypherTypeName.LocalDateTime,
            (false, true) => CypherTypeName.ZonedTime,
            _ => CypherTypeName.LocalTime,
        };
    }
}
