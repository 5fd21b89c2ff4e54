using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads SHOW and TERMINATE.</summary>
internal sealed class ShowParser(ParserSet parsers)
{
    private static readonly Keyword[] ShowWords =
    [
        Keyword.Aliases, Keyword.All, Keyword.Constraints, Keyword.Databases, Keyword.Functions, Keyword.Indexes, Keyword.Privileges, Keyword.Procedures,
        Keyword.Roles, Keyword.Servers, Keyword.Settings, Keyword.Transactions, Keyword.Users,
    ];

    private readonly TokenReader _reader = parsers.Reader;

    internal ShowCommand ParseShow()
    {
        var position = _reader.Position;
        _reader.Take(Keyword.Show);
        var words = new List<string>();
        ShowKind? kind;
        while ((kind = TryReadKind()) is null)
        {
            words.Add(ReadFilterWord());
        }

        SyntaxList<Expression> arguments = [];
        if (kind is ShowKind.Procedures or ShowKind.Functions)
        {
            ReadExecutable(words);
        }
        else if (kind is ShowKind.Transactions or ShowKind.Settings or ShowKind.Databases)
        {
            arguments = ParseArguments();
        }

        var (all, items) = _reader.TryTake(Keyword.Yield) ? parsers.Projections.ParseYieldItems() : (false, null);
        var paging = all || items is not null ? ParsePaging() : null;
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        var result = (all || items is not null) && _reader.TryTake(Keyword.Return) ? parsers.Projections.ParseProjection() : null;
        var filter = words.Count == 0 ? null : string.Join(' ', words);
        return new ShowCommand(kind.Value, filter, arguments, all, items, paging, where, result) { Position = position };
    }

    internal TerminateTransactions ParseTerminate()
    {
        var position = _reader.Position;
        _reader.Take(Keyword.Terminate);
        _reader.TakeEither(Keyword.Transactions, Keyword.Transaction);
        var ids = ParseArguments();
        if (ids.Count == 0)
        {
            throw _reader.Unexpected("a transaction id");
        }

        var (all, items) = _reader.TryTake(Keyword.Yield) ? parsers.Projections.ParseYieldItems() : (false, null);
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        var result = (all || items is not null) && _reader.TryTake(Keyword.Return) ? parsers.Projections.ParseProjection() : null;
        return new TerminateTransactions(ids, all, items, where, result) { Position = position };
    }

    private static ShowKind? KindOf(Keyword keyword) => keyword switch
    {
        Keyword.Index or Keyword.Indexes => ShowKind.Indexes,
        Keyword.Constraint or Keyword.Constraints => ShowKind.Constraints,
        Keyword.Procedure or Keyword.Procedures => ShowKind.Procedures,
        Keyword.Function or Keyword.Functions => ShowKind.Functions,
        Keyword.Database or Keyword.Databases => ShowKind.Databases,
        Keyword.Transaction or Keyword.Transactions => ShowKind.Transactions,
        Keyword.Setting or Keyword.Settings => ShowKind.Settings,
        Keyword.User or Keyword.Users => ShowKind.Users,
        Keyword.Role or Keyword.Roles => ShowKind.Roles,
        Keyword.Privilege or Keyword.Privileges => ShowKind.Privileges,
        Keyword.Alias or Keyword.Aliases => ShowKind.Aliases,
        Keyword.Server or Keyword.Servers => ShowKind.Servers,
        _ => null,
    };

    private ShowKind? TryReadKind()
    {
        var keyword = _reader.Keyword;
        var next = _reader.PeekKeyword(1);
        ShowKind? pair = (keyword, next) switch
        {
            (Keyword.Default, Keyword.Database) => ShowKind.DefaultDatabase,
            (Keyword.Home, Keyword.Database) => ShowKind.HomeDatabase,
            (Keyword.Current, Keyword.User) => ShowKind.CurrentUser,
            _ => null,
        };
        if (pair is not null)
        {
            _reader.Advance(2);
            return pair;
        }

        if (keyword == Keyword.User && next == Keyword.Defined)
        {
            return null;
        }

        var kind = KindOf(keyword);
        if (kind is null)
        {
            return null;
        }

        _reader.Advance();
        return kind;
    }

    private string ReadFilterWord()
    {
        var keyword = _reader.Keyword;
        if (keyword is not (Keyword.All or Keyword.Range or Keyword.Text or Keyword.Point or Keyword.Lookup or Keyword.Fulltext or Keyword.Vector
            or Keyword.Node or Keyword.Relationship or Keyword.Rel or Keyword.Property or Keyword.Unique or Keyword.Uniqueness or Keyword.Key
            or Keyword.Exist or Keyword.Existence or Keyword.Exists or Keyword.Type or Keyword.Built or Keyword.In or Keyword.User or Keyword.Defined or Keyword.Populated))
        {
            foreach (var expected in ShowWords)
            {
                _reader.At(expected);
            }

            throw _reader.Unexpected();
        }

        _reader.Advance();
        return Keywords.Spelling(keyword);
    }

    private void ReadExecutable(List<string> words)
    {
        if (!_reader.TryTake(Keyword.Executable))
        {
            return;
        }

        words.Add("EXECUTABLE");
        if (!_reader.TryTake(Keyword.By))
        {
            return;
        }

        words.Add("BY");
        if (_reader.TryTake(Keyword.Current, Keyword.User))
        {
            words.Add("CURRENT USER");
        }
        else
        {
            words.Add(Writing.NameText.Name(_reader.TakeName("a user name")));
        }
    }

    private SyntaxList<Expression> ParseArguments()
    {
        if (_reader.Keyword is Keyword.Yield or Keyword.Where || _reader.Kind is TokenKind.EndOfInput or TokenKind.Semicolon)
        {
            return [];
        }

        var arguments = new List<Expression>();
        do
        {
            var expression = parsers.Expressions.Parse();
            arguments.Add(expression is Variable name ? new StringLiteral(name.Name) { Position = name.Position } : expression);
        }
        while (_reader.TryTake(TokenKind.Comma));
        return SyntaxList.From(arguments);
    }

    private Projection? ParsePaging()
    {
        if (_reader.Keyword is not (Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit))
        {
            _reader.At(Keyword.Order);
            _reader.At(Keyword.Skip);
            _reader.At(Keyword.Limit);
            return null;
        }

        return parsers.Projections.ParsePaging();
    }
}
