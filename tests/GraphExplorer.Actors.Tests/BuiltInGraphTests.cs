using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests;

/// <summary>The built-in graph says what the article says.</summary>
public sealed class BuiltInGraphTests(BuiltInDatabase database) : IClassFixture<BuiltInDatabase>
{
    /// <summary>Facts of the article: row, tie, from, to, what it is about, code, place in the article, confidence.</summary>
    public static TheoryData<string, string, string, string, string, string?, string, string> Facts => new()
    {
        { "1", "DEMANDS", "russia", "ukraine", "recognise-annexed-regions", "105", "Moscow's Demands 1.2", "inferred" },
        { "2", "DEMANDS", "russia", "nato", "security-guarantees-for-russia", "1034", "Moscow's Demands 2.1", "stated" },
        { "3", "DEMANDS", "russia", "ukraine", "ukraine-neutral-outside-nato", "1042", "Moscow's Demands 2.1", "stated" },
        { "3, of NATO", "DEMANDS", "russia", "nato", "ukraine-neutral-outside-nato", "1042", "Moscow's Demands 2.1", "stated" },
        { "4", "DEMANDS", "ukraine", "russia", "restore-territorial-integrity", "105", "Kyiv's Conditions 1.1", "stated" },
        { "5", "REJECTS", "ukraine", "russia", "recognise-annexed-regions", "124", "Kyiv's Conditions 1.2", "stated" },
        { "6a", "DEMANDS", "ukraine", "international-community", "security-guarantees-for-ukraine", "1034", "Kyiv's Conditions 2.1", "stated" },
        { "6b", "DEMANDS", "ukraine", "western-allies", "military-aid-for-ukraine", "1032", "Kyiv's Conditions 2.2", "stated" },
        { "7", "DEMANDS", "ukraine", "nato", "fast-track-nato-membership", "1012", "Kyiv's Conditions 2.2", "stated" },
        { "7r", "REJECTS", "russia", "ukraine", "fast-track-nato-membership", "127", "Kyiv's Conditions 2.2", "stated" },
        { "8", "DEMANDS", "ukraine", "russia", "accountability-for-war-crimes", "1013", "Kyiv's Conditions 2.3", "stated" },
        { "9", "DEMANDS", "ukraine", "russia", "reparations-from-russia", "105", "Kyiv's Conditions 2.3", "stated" },
        { "10", "SUPPORTS", "western-powers", "ukraine", "economic", "071", "Diplomatic Roadblocks 1.2", "stated" },
        { "10", "SUPPORTS", "western-powers", "ukraine", "military", "072", "Diplomatic Roadblocks 1.2", "stated" },
        { "10", "SUPPORTS", "united-states", "ukraine", "economic", "071", "Diplomatic Roadblocks 1.2", "stated" },
        { "10", "SUPPORTS", "united-states", "ukraine", "military", "072", "Diplomatic Roadblocks 1.2", "stated" },
        { "10", "SUPPORTS", "european-union", "ukraine", "economic", "071", "Diplomatic Roadblocks 1.2", "stated" },
        { "10", "SUPPORTS", "european-union", "ukraine", "military", "072", "Diplomatic Roadblocks 1.2", "stated" },
        { "11", "SUPPORTS", "china", "russia", "unspecified", "070", "Diplomatic Roadblocks 1.3", "stated" },
        { "11", "SUPPORTS", "iran", "russia", "unspecified", "070", "Diplomatic Roadblocks 1.3", "stated" },
        { "12", "MEDIATES", "turkey", "russia", "turkish-offer", "039", "Diplomatic Roadblocks 2.2", "stated" },
        { "12", "MEDIATES", "turkey", "ukraine", "turkish-offer", "039", "Diplomatic Roadblocks 2.2", "stated" },
        { "13", "MEDIATES", "international-mediators", "russia", "international-efforts", "045", "Diplomatic Roadblocks 2.1", "stated" },
        { "13", "MEDIATES", "international-mediators", "ukraine", "international-efforts", "045", "Diplomatic Roadblocks 2.1", "stated" },
        { "14", "OPPOSES", "russia", "ukraine", "full-scale-invasion", "190", "Lead 1.2", "stated" },
        { "14", "OPPOSES", "russia", "ukraine", "missile-strikes", "190", "Ongoing Conflict 1.2", "stated" },
        { "15", "OPPOSES", "ukraine", "russia", "counteroffensive", "190", "Ongoing Conflict 1.2", "stated" },
        { "16", "OPPOSES", "russia", "nato", "verbal", "112", "Moscow's Demands 2.2", "stated" },
        { "17", "REJECTS", "most-powers", "russia", "recognise-annexed-regions", "120", "Moscow's Demands 1.3", "stated" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task The_graph_holds_the_fact(
        string row, string type, string from, string to, string about, string? code, string place, string confidence)
    {
        var found = await database.ReadAsync(
            """
            MATCH (:Actor {id: $from})-[tie]->(:Actor {id: $to})
            WHERE type(tie) = $type AND coalesce(tie.demand, tie.mediation, tie.event, tie.form) = $about
            RETURN tie.code AS code, tie.confidence AS confidence, tie.recorded AS recorded,
                   COLLECT {
                     MATCH (claim:Claim)-[:FROM]->(:Source) WHERE claim.id IN tie.evidence
                     RETURN claim.section + ' ' + claim.paragraph + '.' + claim.sentence
                   } AS places
            """,
            ("from", from),
            ("to", to),
            ("type", type),
            ("about", about));

        var tie = Assert.Single(found);
        Assert.Equal((row, code, confidence), (row, tie["code"], tie["confidence"]));
        Assert.Contains(place, (IEnumerable<object?>)tie["places"]!);
        Assert.Equal("2026-11-22", tie["recorded"]);
    }

    [Fact]
    public async Task The_graph_holds_no_tie_beyond_the_facts()
    {
        var rows = await database.ReadAsync("MATCH (:Actor)-[tie:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]->(:Actor) RETURN count(tie) AS ties, count(DISTINCT tie.id) AS ids");

        Assert.Equal(((long)Facts.Count, (long)Facts.Count), ((long)rows[0]["ties"]!, (long)rows[0]["ids"]!));
    }

    [Fact]
    public async Task The_eight_named_actors_have_the_ids_and_names_that_callers_rely_on()
    {
        var rows = await database.ReadAsync(
            "MATCH (a:Actor) WHERE a:State OR a:Organization RETURN a.id AS id, a.name AS name, a.wikidata AS wikidata, a.cameo AS cameo ORDER BY id");

        Assert.Equal(
            [
                ("china", "China"), ("european-union", "European Union"), ("iran", "Iran"), ("nato", "NATO"), ("russia", "Russia"),
                ("turkey", "Turkey"), ("ukraine", "Ukraine"), ("united-states", "United States"),
            ],
            rows.Select(row => ((string)row["id"]!, (string)row["name"]!)));
        Assert.All(rows, row => Assert.True(row["wikidata"] is string && row["cameo"] is string));
    }

    [Fact]
    public async Task NATO_is_only_spoken_to()
    {
        var rows = await database.ReadAsync("MATCH (:Actor {id: 'nato'})-[tie]->() RETURN type(tie) AS type");

        Assert.Empty(rows);
    }

    [Theory]
    [InlineData("Moscow", "russia")]
    [InlineData("the Kremlin", "russia")]
    [InlineData("Kyiv", "ukraine")]
    public async Task An_alias_leads_to_its_actor(string alias, string id)
    {
        var rows = await database.ReadAsync("MATCH (a:Actor) WHERE $alias IN a.aliases RETURN a.id AS id", ("alias", alias));

        Assert.Equal(id, Assert.Single(rows)["id"]);
    }

    [Fact]
    public async Task Zelensky_is_president_of_Ukraine_and_voices_its_refusal()
    {
        var rows = await database.ReadAsync(
            """
            MATCH (z:Person {id: 'volodymyr-zelensky'})-[s:SPEAKS_FOR]->(state:Actor)
            MATCH (z)-[v:VOICES]->(d:Demand)
            MATCH (state)-[tie:REJECTS {demand: d.id}]->(:Actor)
            RETURN s.role AS role, state.name AS state, v.position AS position, d.id AS demand, tie.voicedBy AS voicedBy
            """);

        var row = Assert.Single(rows);
        Assert.Equal(
            ("president", "Ukraine", "rejects", "recognise-annexed-regions", "volodymyr-zelensky"),
            (row["role"], row["state"], row["position"], row["demand"], row["voicedBy"]));
    }

    [Fact]
    public async Task The_members_of_the_groups_are_stated_or_inferred_as_the_article_has_them()
    {
        var rows = await database.ReadAsync(
            "MATCH (m:Actor)-[r:MEMBER_OF]->(g:Group) RETURN g.id + ' ' + m.id + ' ' + r.confidence AS member ORDER BY member");

        Assert.Equal(
            [
                "western-allies european-union inferred", "western-allies united-states inferred",
                "western-powers european-union stated", "western-powers united-states stated",
            ],
            rows.Select(row => row["member"]));
    }

    [Fact]
    public async Task A_mediation_has_one_mediator_and_its_parties()
    {
        var rows = await database.ReadAsync(
            """
            MATCH (m:Mediation)
            RETURN m.id AS id, COLLECT { MATCH (m)-[:MEDIATED_BY]->(a) RETURN a.id } AS mediators,
                   COLLECT { MATCH (m)-[:HAS_PARTY]->(a) RETURN a.id ORDER BY a.id } AS parties
            ORDER BY id
            """);

        Assert.Equal(["international-efforts", "turkish-offer"], rows.Select(row => row["id"]));
        Assert.All(rows, row => Assert.Single((IEnumerable<object?>)row["mediators"]!));
        Assert.All(rows, row => Assert.Equal(["russia", "ukraine"], (IEnumerable<object?>)row["parties"]!));
    }

    [Fact]
    public async Task Backers_back_the_demand_for_territorial_integrity()
    {
        var rows = await database.ReadAsync("MATCH (a:Actor)-[:BACKS]->(d:Demand) RETURN a.id AS id, d.id AS demand ORDER BY id");

        Assert.Equal(["european-union", "united-states", "western-powers"], rows.Select(row => row["id"]));
        Assert.All(rows, row => Assert.Equal("restore-territorial-integrity", row["demand"]));
    }

    [Fact]
    public async Task A_date_keeps_the_precision_that_is_known()
    {
        var rows = await database.ReadAsync(
            """
            MATCH (e:Event) WHERE e.since IS NOT NULL RETURN e.id AS id, e.since AS since
            UNION ALL
            MATCH ()-[r]->() WHERE r.since IS NOT NULL RETURN coalesce(r.id, type(r)) AS id, r.since AS since
            """);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains((string)row["since"]!, (string[])["2014", "2022"]));
    }

    [Fact]
    public async Task Codes_are_texts_with_their_leading_zeros()
    {
        var rows = await database.ReadAsync("MATCH ()-[r]->() WHERE r.code IS NOT NULL RETURN DISTINCT r.code AS code");

        Assert.All(rows, row => Assert.Matches("^[0-9]{3,4}$", Assert.IsType<string>(row["code"])));
        Assert.Contains("071", rows.Select(row => row["code"]));
    }

    [Fact]
    public async Task Opposite_stances_are_opposite_both_ways()
    {
        var rows = await database.ReadAsync(
            "MATCH (s:Stance) RETURN s.id AS id, COUNT { MATCH (o:Stance {id: s.opposite, opposite: s.id}) RETURN o } AS opposites");

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(1L, row["opposites"]));
    }

    [Fact]
    public async Task A_relationship_is_inferred_exactly_when_one_of_its_claims_is()
    {
        var rows = await database.ReadAsync(
            """
            MATCH ()-[r]->() WHERE type(r) <> 'FROM'
            OPTIONAL MATCH (c:Claim) WHERE c.id IN r.evidence AND c.confidence = 'inferred'
            WITH r, count(c) AS inferred
            WHERE (inferred > 0) <> (r.confidence = 'inferred') OR r.confidence IS NULL OR r.recorded IS NULL
            RETURN type(r) AS type, r.id AS id
            """);

        Assert.Empty(rows);
    }

    [Fact]
    public async Task Every_claim_shows_something()
    {
        var rows = await database.ReadAsync("MATCH (c:Claim) WHERE NOT EXISTS { MATCH ()-[r]->() WHERE c.id IN r.evidence } RETURN c.id AS id");

        Assert.Empty(rows);
    }

    [Fact]
    public async Task Every_claim_leads_to_a_sentence_of_the_article_about_the_same_thing()
    {
        var article = Article.Read();
        var rows = await database.ReadAsync("MATCH (c:Claim) RETURN c.id AS id, c.text AS text, c.section AS section, c.paragraph AS paragraph, c.sentence AS sentence, c.confidence AS confidence");

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            Assert.True(article.Sections.TryGetValue((string)row["section"]!, out var paragraphs), $"{row["id"]}: no section '{row["section"]}'");
            Assert.InRange((long)row["paragraph"]!, 1, paragraphs!.Count);
            var sentences = paragraphs[(int)(long)row["paragraph"]! - 1];
            Assert.InRange((long)row["sentence"]!, 1, sentences.Length);
            if ((string)row["confidence"]! == "stated")
            {
                var shared = Article.Stems((string)row["text"]!).Intersect(Article.Stems(sentences[(int)(long)row["sentence"]! - 1]));
                Assert.True(shared.Count() >= 2, $"{row["id"]} seems not to be about its sentence");
            }
        }
    }

    [Fact]
    public void No_eight_words_in_a_row_are_the_articles()
    {
        var words = Article.Words(Article.Read().Text);
        var runs = Enumerable.Range(0, words.Length - 7).Select(i => string.Join(' ', words[i..(i + 8)])).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in GraphScripts.BuiltIn.Seed)
        {
            var own = Article.Words(statement);
            Assert.Empty(Enumerable.Range(0, Math.Max(0, own.Length - 7)).Select(i => string.Join(' ', own[i..(i + 8)])).Where(runs.Contains));
        }
    }

    [Fact]
    public async Task Running_the_scripts_again_changes_nothing()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        var before = await SnapshotAsync(driver);
        await GraphSeeder.RunAsync(driver, GraphScripts.BuiltIn, TestContext.Current.CancellationToken);

        Assert.Equal(before, await SnapshotAsync(driver));
    }

    [Fact]
    public async Task An_id_can_be_used_once_only()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        await using var session = driver.AsyncSession();

        var error = await Assert.ThrowsAsync<GraphException>(async () =>
        {
            var cursor = await session.RunAsync("CREATE (:Actor {id: 'russia'})", TestContext.Current.CancellationToken);
            await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
    }

    private static async Task<List<string>> SnapshotAsync(IDriver driver)
    {
        var rows = await BuiltInDatabase.ReadAsync(driver, new Query(
            """
            MATCH (n) RETURN 'node ' + n.id AS line, properties(n) AS properties
            UNION ALL
            MATCH (a)-[r]->(b) RETURN type(r) + ' ' + a.id + ' ' + b.id AS line, properties(r) AS properties
            """));
        return [.. rows
            .Select(row => row["line"] + " " + string.Join(", ", ((IReadOnlyDictionary<string, object?>)row["properties"]!)
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => $"{property.Key}={ValueConversion.FromObject(property.Value)}")))
            .Order(StringComparer.Ordinal)];
    }
}
