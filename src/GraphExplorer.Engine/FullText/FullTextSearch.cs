using GraphExplorer.Storage.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GraphExplorer.Engine.FullText;

/// <summary>
/// Finds the entities of a full-text index that a query matches, and how well: BM25 with k1 = 1.2 and b = 0.75 for words and phrases,
/// a constant for patterns, as Lucene 9 scores, which Neo4j 5 uses.
/// </summary>
/// <param name="view">the index</param>
/// <param name="fields">the property of each field</param>
/// <param name="cancellationToken">ends the search</param>
internal sealed class FullTextSearch(FullTextView view, string[] fields, CancellationToken cancellationToken)
{
    private static readonly Dictionary<int, float> Nothing = [];

    /// <summary>The scores of what matches.</summary>
    internal Dictionary<int, float> Run(Query query) => Run(query, 1);

    private Dictionary<int, float> Run(Query query, float outerBoost)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var boost = outerBoost * query.Boost;
        return query switch
        {
            BooleanQuery boolean => Combine(boolean, boost),
            TermQuery term => InField(term.Term.Field, field => Words(field, [(term.Term.Text, 1)], boost)),
            PhraseQuery phrase => Phrase([.. phrase.GetTerms().Select(term => new[] { term })], phrase.GetPositions(), phrase.Slop, boost),
            MultiPhraseQuery phrase => Phrase([.. phrase.GetTermArrays()], phrase.GetPositions(), phrase.Slop, boost),
            MatchAllDocsQuery => Everything(boost),
            ConstantScoreQuery constant => Run(constant.Query, 1).Keys.ToDictionary(id => id, _ => boost),
            PrefixQuery prefix => Expand(prefix.Field, prefix.Prefix.Text, _ => true, boost),
            WildcardQuery wildcard => Wildcard(wildcard, boost),
            TermRangeQuery range => Range(range, boost),
            FuzzyQuery fuzzy => InField(fuzzy.Field, field => Fuzzy(fuzzy, field, boost)),
            FullTextPattern pattern => Pattern(pattern, boost),
            _ => throw new InvalidOperationException($"The query {query.GetType().Name} is not known."),
        };
    }

    private Dictionary<int, float> InField(string name, Func<int, Dictionary<int, float>> search)
    {
        var field = Array.IndexOf(fields, name);
        return field < 0 ? Nothing : search(field);
    }

    private Dictionary<int, float> Combine(BooleanQuery query, float boost)
    {
        Dictionary<int, float>? required = null;
        var optional = new Dictionary<int, float>();
        foreach (var clause in query.Clauses.Where(clause => clause.Occur == Occur.MUST))
        {
            var scores = Run(clause.Query, boost);
            required = required is null ? new Dictionary<int, float>(scores) : Both(required, scores);
        }

        foreach (var clause in query.Clauses.Where(clause => clause.Occur == Occur.SHOULD))
        {
            foreach (var (id, score) in Run(clause.Query, boost))
            {
                if (required is null || required.ContainsKey(id))
                {
                    optional[id] = optional.GetValueOrDefault(id) + score;
                }
            }
        }

        var found = required is null ? optional : required.ToDictionary(pair => pair.Key, pair => pair.Value + optional.GetValueOrDefault(pair.Key));
        foreach (var clause in query.Clauses.Where(clause => clause.Occur == Occur.MUST_NOT))
        {
            foreach (var id in Run(clause.Query, 1).Keys)
            {
                found.Remove(id);
            }
        }

        return found;
    }

    private static Dictionary<int, float> Both(Dictionary<int, float> one, Dictionary<int, float> other)
    {
        var both = new Dictionary<int, float>();
        foreach (var (id, score) in one)
        {
            if (other.TryGetValue(id, out var more))
            {
                both.Add(id, score + more);
            }
        }

        return both;
    }

    /// <summary>Entities with any of some words of one field, which count as equally rare: as rare as the most frequent of them.</summary>
    private Dictionary<int, float> Words(int field, IReadOnlyList<(string Term, float Boost)> words, float boost)
    {
        var postings = words.Select(word => (Read(field, word.Term), word.Boost)).ToList();
        var found = new Dictionary<int, float>();
        if (postings.Count == 0)
        {
            return found;
        }

        var score = new FullTextScore(view, field, FullTextScore.Rarity(view, field, postings.Max(word => word.Item1.Count)) * boost);
        foreach (var (list, wordBoost) in postings)
        {
            foreach (var posting in list)
            {
                found[posting.Id] = found.GetValueOrDefault(posting.Id) + (score.Of(posting.Frequency, posting.FieldLength) * wordBoost);
            }
        }

        return found;
    }

    private List<FullTextPosting> Read(int field, string term)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [.. view.Postings(field, term)];
    }

    private Dictionary<int, float> Phrase(IReadOnlyList<Term[]> terms, int[] positions, int slop, float boost) =>
        terms.Count == 0 ? Nothing : InField(terms[0][0].Field, field => Phrase(field, terms, positions, slop, boost));

    private Dictionary<int, float> Phrase(int field, IReadOnlyList<Term[]> terms, int[] positions, int slop, float boost)
    {
        var rarity = 0f;
        var places = new List<Dictionary<int, (int[] Positions, long Length)>>();
        foreach (var alternatives in terms)
        {
            var byEntity = new Dictionary<int, (int[] Positions, long Length)>();
            foreach (var term in alternatives)
            {
                var postings = Read(field, term.Text);
                rarity += postings.Count == 0 ? 0 : FullTextScore.Rarity(view, field, postings.Count);
                foreach (var posting in postings)
                {
                    byEntity[posting.Id] = byEntity.TryGetValue(posting.Id, out var known)
                        ? ([.. known.Positions.Concat(posting.Positions()).Order()], posting.FieldLength)
                        : (posting.Positions(), posting.FieldLength);
                }
            }

            places.Add(byEntity);
        }

        var found = new Dictionary<int, float>();
        var score = new FullTextScore(view, field, rarity * boost);
        foreach (var (id, (_, length)) in places[0])
        {
            if (!places.TrueForAll(word => word.ContainsKey(id)))
            {
                continue;
            }

            var frequency = PhraseMatch.Frequency([.. places.Select(word => word[id].Positions)], positions, slop);
            if (frequency > 0)
            {
                found.Add(id, score.Of(frequency, length));
            }
        }

        return found;
    }

    private Dictionary<int, float> Everything(float boost)
    {
        var found = new Dictionary<int, float>();
        for (var field = 0; field < fields.Length; field++)
        {
            AddAll(field, view.Terms(field, string.Empty), found, boost);
        }

        return found;
    }

    private Dictionary<int, float> Expand(string fieldName, string prefix, Func<string, bool> matches, float boost) => InField(fieldName, field =>
    {
        var found = new Dictionary<int, float>();
        AddAll(field, view.Terms(field, prefix).Where(matches), found, boost);
        return found;
    });

    private void AddAll(int field, IEnumerable<string> terms, Dictionary<int, float> found, float score)
    {
        foreach (var term in terms)
        {
            foreach (var posting in Read(field, term))
            {
                found[posting.Id] = score;
            }
        }
    }

    private Dictionary<int, float> Wildcard(WildcardQuery query, float boost)
    {
        var wildcard = new WildcardText(query.Term.Text);
        return Expand(query.Field, wildcard.Prefix, wildcard.Matches, boost);
    }

    private Dictionary<int, float> Pattern(FullTextPattern query, float boost)
    {
        var expression = query.Expression();
        return Expand(query.Field, string.Empty, expression.IsMatch, boost);
    }

    private Dictionary<int, float> Range(TermRangeQuery query, float boost)
    {
        var lower = query.LowerTerm?.Utf8ToString();
        var upper = query.UpperTerm?.Utf8ToString();
        return Expand(query.Field, string.Empty, IsWithin, boost);

        bool IsWithin(string term)
        {
            var afterLower = lower is null ? 1 : FullTextScore.CompareTerms(term, lower);
            var afterUpper = upper is null ? -1 : FullTextScore.CompareTerms(term, upper);
            return (query.IncludesLower ? afterLower >= 0 : afterLower > 0) && (query.IncludesUpper ? afterUpper <= 0 : afterUpper < 0);
        }
    }

    private Dictionary<int, float> Fuzzy(FuzzyQuery query, int field, float boost)
    {
        const int MostTerms = 50;
        var wanted = query.Term.Text;
        var prefix = wanted[..Math.Min(query.PrefixLength, wanted.Length)];
        var distance = new EditDistance(wanted, query.MaxEdits);
        var similar = new List<(string Term, float Boost)>();
        foreach (var term in view.Terms(field, prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (distance.To(term) is { } edits)
            {
                similar.Add((term, edits == 0 ? 1 : 1 - ((float)edits / Math.Min(term.Length, wanted.Length))));
            }
        }

        return Words(field, [.. similar.Where(word => word.Boost > 0).OrderByDescending(word => word.Boost).Take(MostTerms)], boost);
    }
}
