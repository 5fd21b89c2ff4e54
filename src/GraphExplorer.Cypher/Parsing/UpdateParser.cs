using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads the clauses that change the graph.</summary>
internal sealed class UpdateParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal CreateClause ParseCreate()
    {
        _reader.Advance();
        if (_reader.Keyword == Keyword.Unique && _reader.PeekKind(1) == TokenKind.LeftParenthesis)
        {
            throw TokenReader.Error("The CREATE UNIQUE clause is no longer supported.", _reader.Position, "Use MERGE instead.");
        }

        return new CreateClause(parsers.Patterns.ParseParts());
    }

    internal MergeClause ParseMerge()
    {
        _reader.Take(Keyword.Merge);
        var pattern = parsers.Patterns.ParsePart();
        var onCreate = new List<SetItem>();
        var onMatch = new List<SetItem>();
        while (_reader.TryTake(Keyword.On))
        {
            var target = _reader.TryTake(Keyword.Create) ? onCreate : onMatch;
            if (ReferenceEquals(target, onMatch))
            {
                _reader.Take(Keyword.Match);
            }

            _reader.Take(Keyword.Set);
            ParseSetItems(target);
        }

        return new MergeClause(pattern, SyntaxList.From(onCreate), SyntaxList.From(onMatch));
    }

    internal SetClause ParseSet()
    {
        _reader.Take(Keyword.Set);
        var items = new List<SetItem>();
        ParseSetItems(items);
        return new SetClause(SyntaxList.From(items));
    }

    internal RemoveClause ParseRemove()
    {
        _reader.Take(Keyword.Remove);
        var items = new List<RemoveItem>();
        do
        {
            items.Add(ParseRemoveItem());
        }
        while (_reader.TryTake(TokenKind.Comma));
        return new RemoveClause(SyntaxList.From(items));
    }

    internal DeleteClause ParseDelete()
    {
        var detach = _reader.TryTake(Keyword.Detach);
        if (!detach)
        {
            _reader.TryTake(Keyword.Nodetach);
        }

        _reader.Take(Keyword.Delete);
        var targets = new List<Expression>();
        do
        {
            targets.Add(parsers.Expressions.Parse());
        }
        while (_reader.TryTake(TokenKind.Comma));
        return new DeleteClause(detach, SyntaxList.From(targets));
    }

    internal ForeachClause ParseForeach()
    {
        _reader.Take(Keyword.Foreach);
        _reader.Enter();
        var open = _reader.Index;
        _reader.Take(TokenKind.LeftParenthesis);
        var variable = _reader.TakeVariable();
        _reader.Take(Keyword.In);
        var list = parsers.Brackets.ParseUpToBar(parsers.Brackets.FindBar(open, last: false));
        _reader.Take(TokenKind.Bar);
        var updates = new List<Clause>();
        while (parsers.Clauses.TryParse() is { } clause)
        {
            updates.Add(clause);
        }

        if (updates.Count == 0)
        {
            throw _reader.Unexpected();
        }

        _reader.Take(TokenKind.RightParenthesis);
        _reader.Leave();
        return new ForeachClause(variable, list, SyntaxList.From(updates));
    }

    private void ParseSetItems(List<SetItem> items)
    {
        do
        {
            items.Add(ParseSetItem());
        }
        while (_reader.TryTake(TokenKind.Comma));
    }

    private SetItem ParseSetItem()
    {
        var position = _reader.Position;
        if (_reader.IsName)
        {
            switch (_reader.PeekKind(1))
            {
                case TokenKind.Colon:
                case TokenKind.Identifier when _reader.PeekKeyword(1) == Keyword.Is:
                    var labelled = _reader.TakeVariable();
                    _reader.Advance();
                    return new SetLabels(labelled, parsers.Labels.ParseLabelList()) { Position = position };
                case TokenKind.Equal:
                    var replaced = _reader.TakeVariable();
                    _reader.Advance();
                    return new SetAllProperties(replaced, parsers.Expressions.Parse()) { Position = position };
                case TokenKind.PlusEqual:
                    var extended = _reader.TakeVariable();
                    _reader.Advance();
                    return new AddProperties(extended, parsers.Expressions.Parse()) { Position = position };
                default:
                    break;
            }
        }

        var target = ParsePropertyTarget();
        _reader.Take(TokenKind.Equal);
        return new SetProperty(target, parsers.Expressions.Parse()) { Position = position };
    }

    private RemoveItem ParseRemoveItem()
    {
        var position = _reader.Position;
        if (_reader.IsName && (_reader.PeekKind(1) == TokenKind.Colon || _reader.PeekKeyword(1) == Keyword.Is))
        {
            var variable = _reader.TakeVariable();
            _reader.Advance();
            return new RemoveLabels(variable, parsers.Labels.ParseLabelList()) { Position = position };
        }

        return new RemoveProperty(ParsePropertyTarget()) { Position = position };
    }

    private Expression ParsePropertyTarget()
    {
        var target = parsers.Atoms.ParsePostfixed(allowLabels: false);
        if (target is not (PropertyAccess or Subscript))
        {
            if (target is Variable)
            {
                _reader.At(TokenKind.Dot);
                _reader.At(TokenKind.Colon);
                _reader.At(TokenKind.LeftBracket);
                _reader.At(TokenKind.Equal);
                throw _reader.Unexpected();
            }

            throw TokenReader.Error("Invalid input: expected a property such as `n.name`", target.Position, "SET and REMOVE change properties (n.name), labels (n:Label) or, for SET, all properties (n = {…}, n += {…}).");
        }

        return target;
    }
}
