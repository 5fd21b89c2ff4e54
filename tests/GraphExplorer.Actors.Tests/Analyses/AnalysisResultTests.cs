using System.Collections;
using GraphExplorer.Actors.Analyses;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Analyses;

/// <summary>What the analyses answer on the built-in graph: one line a row, columns divided by bars.</summary>
public sealed class AnalysisResultTests(BuiltInDatabase database) : IClassFixture<BuiltInDatabase>
{
    public static TheoryData<string> Names => [.. AnalysisCatalogue.BuiltIn.All.Select(analysis => analysis.Name)];

    [Theory]
    [InlineData(
        "who-backs-whom",
        """
        Russia | China | [unspecified] | [provided] | 1
        Russia | Iran | [unspecified] | [provided] | 1
        Ukraine | European Union | [economic; military] | [provided] | 2
        Ukraine | United States | [economic; military] | [provided] | 2
        Ukraine | Western powers | [economic; military] | [provided] | 2
        """)]
    [InlineData(
        "demands-against",
        """
        Hold Russia to account for alleged war crimes | justice | 1013 | Ukraine | [] | [] | [Government of Ukraine]
        Make Russia pay reparations | justice | 105 | Ukraine | [] | [] | [Some Ukrainian officials]
        Restore the territorial integrity of Ukraine in full, Crimea included | territory | 105 | Ukraine | [European Union; United States; Western powers] | [] | []
        """)]
    [InlineData(
        "stipulation-matrix",
        """
        security | Give Russia security guarantees | [Russia] | [NATO] | [for Security guarantees for Russia] | [] | []
        security | Keep Ukraine neutral and outside NATO | [Russia] | [NATO; Ukraine] | [against Ukraine as a member of NATO; for Neutrality of Ukraine] | [] | []
        territory | Recognise the four annexed regions as Russian | [Russia] | [Ukraine] | [cede Donetsk; cede Kherson; cede Luhansk; cede Zaporizhzhia] | [] | [Most powers; Ukraine]
        aid | Give Ukraine military aid | [Ukraine] | [Western allies] | [for Military aid to Ukraine] | [] | []
        justice | Hold Russia to account for alleged war crimes | [Ukraine] | [Russia] | [for Accountability for alleged war crimes] | [] | []
        justice | Make Russia pay reparations | [Ukraine] | [Russia] | [for Reparations] | [] | []
        security | Guarantee Ukraine against further aggression | [Ukraine] | [International community] | [for Security guarantees for Ukraine] | [] | []
        security | Take Ukraine into NATO on a fast track | [Ukraine] | [NATO] | [for Ukraine as a member of NATO] | [] | [Russia]
        territory | Restore the territorial integrity of Ukraine in full, Crimea included | [Ukraine] | [Russia] | [for Self-defence of Ukraine; restore Crimea; restore Donetsk; restore Kherson; restore Luhansk; restore Zaporizhzhia] | [European Union; United States; Western powers] | []
        """)]
    [InlineData(
        "contradicting-demands",
        """
        opposite stances | Russia | Recognise the four annexed regions as Russian | Ukraine | Restore the territorial integrity of Ukraine in full, Crimea included | [] | [Donetsk; Kherson; Luhansk; Zaporizhzhia] | inferred
        opposite stances | Ukraine | Take Ukraine into NATO on a fast track | Russia | Keep Ukraine neutral and outside NATO | [] | [Ukraine as a member of NATO] | stated
        refusal | Russia | Recognise the four annexed regions as Russian | Ukraine | - | [Volodymyr Zelensky] | [Donetsk; Kherson; Luhansk; Zaporizhzhia] | stated
        refusal | Ukraine | Take Ukraine into NATO on a fast track | Russia | - | [] | [Ukraine as a member of NATO] | stated
        """)]
    [InlineData(
        "possible-mediators",
        """
        International mediators | has offered or tried | 0 | 0 | [attempted, unsuccessful so far]
        Turkey | has offered or tried | 0 | 0 | [offered, no meaningful progress]
        International community | sides with neither | 0 | 0 | []
        """)]
    [InlineData(
        "shortest-chain",
        """
        2 | [China; Russia; NATO] | [China SUPPORTS Russia; Russia DEMANDS NATO]
        2 | [China; Russia; NATO] | [China SUPPORTS Russia; Russia OPPOSES NATO]
        """)]
    [InlineData(
        "shared-backers",
        """
        China | Iran | [Russia] | 1
        European Union | United States | [Ukraine] | 1
        European Union | Western powers | [Ukraine] | 1
        United States | Western powers | [Ukraine] | 1
        """)]
    [InlineData(
        "balanced-triads",
        """
        open | China | Russia | Iran | 1 | 1 | 0 | 1
        open | China | Russia | Most powers | 1 | -1 | 0 | -1
        open | China | Russia | NATO | 1 | -1 | 0 | -1
        open | China | Russia | Ukraine | 1 | -1 | 0 | -1
        open | European Union | Ukraine | Russia | 1 | -1 | 0 | -1
        open | European Union | Ukraine | United States | 1 | 1 | 0 | 1
        open | European Union | Ukraine | Western powers | 1 | 1 | 0 | 1
        open | Iran | Russia | Most powers | 1 | -1 | 0 | -1
        open | Iran | Russia | NATO | 1 | -1 | 0 | -1
        open | Iran | Russia | Ukraine | 1 | -1 | 0 | -1
        open | Most powers | Russia | NATO | -1 | -1 | 0 | 1
        open | Most powers | Russia | Ukraine | -1 | -1 | 0 | 1
        open | NATO | Russia | Ukraine | -1 | -1 | 0 | 1
        open | Russia | Ukraine | United States | -1 | 1 | 0 | -1
        open | Russia | Ukraine | Western powers | -1 | 1 | 0 | -1
        open | United States | Ukraine | Western powers | 1 | 1 | 0 | 1
        """)]
    [InlineData(
        "tie-evidence",
        """
        SUPPORTS | unspecified | China and Iran are named among those that have supported Russia; how is not said. | stated | Diplomatic Roadblocks | 1 | 3 | Moscow and Kyiv Outline New Stipulations
        """)]
    [InlineData(
        "isolated-actors",
        """
        Government of Ukraine | Group | [Ukraine] | []
        Russian officials | Group | [Russia] | []
        Some Ukrainian officials | Group | [Ukraine] | []
        Volodymyr Zelensky | Person | [Ukraine] | []
        """)]
    [InlineData("alignment-of-two", "Ukraine | United States | 1 | European Union | 1 | same side")]
    [InlineData(
        "alignment-overview",
        """
        China | Iran | 1.0 | [Russia]
        European Union | United States | 1.0 | [Ukraine]
        European Union | Western powers | 1.0 | [Ukraine]
        Most powers | NATO | 1.0 | [Russia]
        Most powers | Ukraine | 1.0 | [Russia]
        NATO | Ukraine | 1.0 | [Russia]
        United States | Western powers | 1.0 | [Ukraine]
        China | Most powers | -1.0 | [Russia]
        China | NATO | -1.0 | [Russia]
        China | Ukraine | -1.0 | [Russia]
        European Union | Russia | -1.0 | [Ukraine]
        Iran | Most powers | -1.0 | [Russia]
        Iran | NATO | -1.0 | [Russia]
        Iran | Ukraine | -1.0 | [Russia]
        Russia | United States | -1.0 | [Ukraine]
        Russia | Western powers | -1.0 | [Ukraine]
        """)]
    [InlineData(
        "event-timeline",
        """
        2014 | - | Annexation of Crimea | - | [Russia] | [] | [Crimea]
        2014 | - | Conflict between Ukraine and Russia | - | [Russia; Ukraine] | [] | []
        2022 | - | Full-scale invasion of Ukraine | 190 | [Russia] | [Ukraine] | []
        - | - | Annexation of the four regions | - | [Russia] | [] | [Donetsk; Kherson; Luhansk; Zaporizhzhia]
        - | - | Counteroffensive of Ukraine in its east | 190 | [Ukraine] | [Russia] | []
        - | - | Missile strikes on the infrastructure of Ukraine | 190 | [Russia] | [Ukraine] | []
        """)]
    [InlineData(
        "actor-overview",
        """
        Ukraine | State | 9 | 0.563 | 0 | 6 | 6 | 2 | 2 | 3 | 0 | 2
        Russia | State | 7 | 0.438 | 0 | 2 | 4 | 3 | 4 | 3 | 0 | 2
        International mediators | Group | 2 | 0.125 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0
        NATO | Organization | 2 | 0.125 | 0 | 0 | 0 | 3 | 0 | 1 | 0 | 0
        Turkey | State | 2 | 0.125 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0
        China | State | 1 | 0.063 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        European Union | Organization | 1 | 0.063 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        International community | Group | 1 | 0.063 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0
        Iran | State | 1 | 0.063 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Most powers | Group | 1 | 0.063 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0
        United States | State | 1 | 0.063 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Western allies | Group | 1 | 0.063 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0
        Western powers | Group | 1 | 0.063 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Government of Ukraine | Group | 0 | 0.0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Russian officials | Group | 0 | 0.0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Some Ukrainian officials | Group | 0 | 0.0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        Volodymyr Zelensky | Person | 0 | 0.0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        """)]
    [InlineData("unsourced-edges", "")]
    [InlineData(
        "mediation-attempts",
        """
        International mediators | [Russia; Ukraine] | attempted | unsuccessful so far | 045 | [Security arrangements after the war; Territorial claims]
        Turkey | [Russia; Ukraine] | offered | no meaningful progress | 039 | [Distrust between Moscow and Kyiv; Fighting that goes on]
        """)]
    [InlineData(
        "inferred-facts",
        """
        Recognise the four annexed regions as Russian | ADDRESSED_TO | Ukraine | [It is Ukraine that Russia asks to accept this; the sentence names nobody.]
        Restore the territorial integrity of Ukraine in full, Crimea included | CONCERNS | Donetsk | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Restore the territorial integrity of Ukraine in full, Crimea included | CONCERNS | Kherson | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Restore the territorial integrity of Ukraine in full, Crimea included | CONCERNS | Luhansk | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Restore the territorial integrity of Ukraine in full, Crimea included | CONCERNS | Zaporizhzhia | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Russia | DEMANDS | Ukraine | [It is Ukraine that Russia asks to accept this; the sentence names nobody.]
        Ukraine | LAYS_CLAIM_TO | Donetsk | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Ukraine | LAYS_CLAIM_TO | Kherson | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Ukraine | LAYS_CLAIM_TO | Luhansk | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        Ukraine | LAYS_CLAIM_TO | Zaporizhzhia | [All of its territory takes in the four annexed regions, which this sentence does not list.]
        European Union | MEMBER_OF | Western allies | [The Western allies that Ukraine turns to for aid include the United States and the European Union, which already give it.]
        United States | MEMBER_OF | Western allies | [The Western allies that Ukraine turns to for aid include the United States and the European Union, which already give it.]
        """)]
    [InlineData(
        "disputed-territories",
        """
        Crimea | [Russia; Ukraine] | [Ukraine: restore] | [Annexation of Crimea]
        Donetsk | [Russia; Ukraine] | [Russia: cede; Ukraine: restore] | [Annexation of the four regions]
        Kherson | [Russia; Ukraine] | [Russia: cede; Ukraine: restore] | [Annexation of the four regions]
        Luhansk | [Russia; Ukraine] | [Russia: cede; Ukraine: restore] | [Annexation of the four regions]
        Zaporizhzhia | [Russia; Ukraine] | [Russia: cede; Ukraine: restore] | [Annexation of the four regions]
        """)]
    [InlineData(
        "spokespersons",
        """
        Russia | Russian officials | officials | [makes: Recognise the four annexed regions as Russian]
        Ukraine | Government of Ukraine | government | [makes: Hold Russia to account for alleged war crimes]
        Ukraine | Some Ukrainian officials | officials | [makes: Make Russia pay reparations]
        Ukraine | Volodymyr Zelensky | president | [rejects: Recognise the four annexed regions as Russian]
        """)]
    [InlineData(
        "ties-of-actor",
        """
        MEDIATES | out | Russia | turkish-offer | - | offered | 039 | - | stated
        MEDIATES | out | Ukraine | turkish-offer | - | offered | 039 | - | stated
        """)]
    public async Task An_analysis_answers(string name, string expected)
        => Assert.Equal(expected, await RunAsync(AnalysisCatalogue.BuiltIn.Get(name).ToQuery()));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_analysis_runs_with_its_defaults(string name)
    {
        var rows = await BuiltInDatabase.ReadAsync(database.Driver, AnalysisCatalogue.BuiltIn.Get(name).ToQuery());

        Assert.Equal(name == "unsourced-edges", rows.Count == 0);
    }

    [Fact]
    public async Task Brokers_connect_the_pairs_around_the_two_parties()
    {
        var rows = await BuiltInDatabase.ReadAsync(database.Driver, AnalysisCatalogue.BuiltIn.Get("brokers").ToQuery());

        Assert.Equal([("Ukraine", 33L), ("Russia", 18L)], rows.Select(row => ((string)row["broker"]!, (long)row["pairs"]!)));
        Assert.Contains("China and Iran", (IEnumerable<object?>)rows[1]["between"]!);
    }

    [Fact]
    public async Task Every_claim_is_listed_with_what_rests_on_it()
    {
        var rows = await BuiltInDatabase.ReadAsync(database.Driver, AnalysisCatalogue.BuiltIn.Get("claims-of-source").ToQuery());

        Assert.Equal(31, rows.Count);
        Assert.Equal(rows.Select(row => (string)row["id"]!).Order(StringComparer.Ordinal), rows.Select(row => (string)row["id"]!));
        Assert.All(rows, row => Assert.True((long)row["relationships"]! > 0, (string)row["id"]!));
    }

    [Fact]
    public async Task Partisans_are_listed_as_mediators_on_demand_and_so_are_the_groups_they_belong_to()
    {
        var rows = await RunAsync(AnalysisCatalogue.BuiltIn.Get("possible-mediators").ToQuery(MapValue.Of(("withPartisans", true))));

        Assert.Equal(
            """
            International mediators | has offered or tried | 0 | 0 | [attempted, unsuccessful so far]
            Turkey | has offered or tried | 0 | 0 | [offered, no meaningful progress]
            International community | sides with neither | 0 | 0 | []
            China | partisan | 1 | 0 | []
            European Union | partisan | 0 | 1 | []
            Iran | partisan | 1 | 0 | []
            Most powers | partisan | -1 | 0 | []
            NATO | partisan | -1 | 0 | []
            United States | partisan | 0 | 1 | []
            Western allies | partisan | 0 | 1 | []
            Western powers | partisan | 0 | 1 | []
            """,
            rows);
    }

    [Fact]
    public async Task A_chain_from_an_actor_to_itself_is_empty()
        => Assert.Equal(string.Empty, await RunAsync(AnalysisCatalogue.BuiltIn.Get("shortest-chain").ToQuery(MapValue.Of(("from", "china"), ("to", "china")))));

    [Fact]
    public async Task A_chain_does_not_run_through_a_demand_that_two_actors_reject()
    {
        var chain = await RunAsync(AnalysisCatalogue.BuiltIn.Get("shortest-chain").ToQuery(MapValue.Of(("from", "most-powers"), ("to", "ukraine"))));

        Assert.All(chain.Split('\n'), row => Assert.StartsWith("2 | [Most powers; Russia; Ukraine]", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closed_triads_are_balanced_or_not_by_the_product_of_their_signs()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        await using (var session = driver.AsyncSession())
        {
            var cursor = await session.RunAsync(
                """
                MATCH (us:Actor {id: 'united-states'}), (china:Actor {id: 'china'}), (russia:Actor {id: 'russia'}), (ukraine:Actor {id: 'ukraine'})
                CREATE (us)-[:OPPOSES {id: 'test:1', form: 'verbal'}]->(russia), (ukraine)-[:SUPPORTS {id: 'test:2'}]->(china)
                """,
                TestContext.Current.CancellationToken);
            await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        }

        var query = AnalysisCatalogue.BuiltIn.Get("balanced-triads").ToQuery(MapValue.Of(("includeOpen", false)));
        Assert.Equal(
            """
            balanced | Russia | Ukraine | United States | -1 | 1 | -1 | -
            unbalanced | China | Russia | Ukraine | 1 | -1 | 1 | -
            """,
            await RunAsync(driver, query));
    }

    [Fact]
    public async Task A_pair_whose_ties_cancel_out_has_no_sign()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        await using (var session = driver.AsyncSession())
        {
            var cursor = await session.RunAsync(
                "MATCH (a:Actor {id: 'china'}), (b:Actor {id: 'russia'}) CREATE (b)-[:OPPOSES {id: 'test:1'}]->(a)", TestContext.Current.CancellationToken);
            await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        }

        var rows = await RunAsync(driver, AnalysisCatalogue.BuiltIn.Get("alignment-overview").ToQuery());
        Assert.DoesNotContain("China", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_without_evidence_and_one_whose_evidence_leads_nowhere_are_found()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        await using (var session = driver.AsyncSession())
        {
            var cursor = await session.RunAsync(
                """
                MATCH (a:Actor {id: 'china'}), (b:Actor {id: 'iran'})
                CREATE (a)-[:SUPPORTS {id: 'test:1'}]->(b), (b)-[:SUPPORTS {id: 'test:2', evidence: ['d1.3-support', 'nowhere']}]->(a),
                       (a)-[:OPPOSES {id: 'test:3', evidence: []}]->(b)
                """,
                TestContext.Current.CancellationToken);
            await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            """
            china | OPPOSES | iran | -
            china | SUPPORTS | iran | -
            iran | SUPPORTS | china | nowhere
            """,
            await RunAsync(driver, AnalysisCatalogue.BuiltIn.Get("unsourced-edges").ToQuery()));
    }

    private Task<string> RunAsync(Query query) => RunAsync(database.Driver, query);

    private static async Task<string> RunAsync(IDriver driver, Query query)
    {
        var rows = await BuiltInDatabase.ReadAsync(driver, query);
        return string.Join('\n', rows.Select(row => string.Join(" | ", row.Values.Select(Show))));
    }

    private static string Show(object? value) => value switch
    {
        null => "-",
        string text => text,
        double number => GraphValueText.FormatFloat(number),
        IEnumerable items => $"[{string.Join("; ", items.Cast<object?>().Select(Show))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
