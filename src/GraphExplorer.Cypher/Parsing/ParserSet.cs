namespace GraphExplorer.Cypher.Parsing;

/// <summary>The parsers of one run: one for each part of the grammar, over the same tokens.</summary>
internal sealed class ParserSet
{
    internal ParserSet(TokenReader reader)
    {
        Reader = reader;
        Statements = new StatementParser(this);
        Clauses = new ClauseParser(this);
        Projections = new ProjectionParser(this);
        Updates = new UpdateParser(this);
        Calls = new CallParser(this);
        Patterns = new PatternParser(this);
        Selectors = new PathSelectorParser(this);
        Relationships = new RelationshipParser(this);
        Labels = new LabelExpressionParser(this);
        Expressions = new ExpressionParser(this);
        Atoms = new AtomParser(this);
        Brackets = new BracketParser(this);
        Functions = new FunctionParser(this);
        Cases = new CaseParser(this);
        Types = new TypeParser(this);
    }

    internal TokenReader Reader { get; }

    internal StatementParser Statements { get; }

    internal ClauseParser Clauses { get; }

    internal ProjectionParser Projections { get; }

    internal UpdateParser Updates { get; }

    internal CallParser Calls { get; }

    internal PatternParser Patterns { get; }

    internal PathSelectorParser Selectors { get; }

    internal RelationshipParser Relationships { get; }

    internal LabelExpressionParser Labels { get; }

    internal ExpressionParser Expressions { get; }

    internal AtomParser Atoms { get; }

    internal BracketParser Brackets { get; }

    internal FunctionParser Functions { get; }

    internal CaseParser Cases { get; }

    internal TypeParser Types { get; }
}
