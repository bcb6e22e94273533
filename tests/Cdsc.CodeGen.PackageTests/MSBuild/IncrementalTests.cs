namespace Cdsc.CodeGen.PackageTests.MSBuild;

/// <summary>What a second build does, and what it leaves alone.</summary>
public sealed class IncrementalTests(Packages packages)
{
    private const string Generated = "obj/Debug/net10.0/cdsc/generated";

    [SlowFact]
    public async Task A_build_without_a_change_runs_nothing_and_touches_nothing()
    {
        Consumer consumer = WithThings("unchanged");
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync()));
        SortedDictionary<string, DateTime> before = Times(consumer);
        string log = await consumer.BuildWellAsync();
        Assert.True(BuildLog.IsSkippedIn(log), log);
        Assert.Equal(0, BuildLog.RunsIn(log));
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", log, StringComparison.Ordinal);
        Assert.Equal(before, Times(consumer));
    }

    [SlowFact]
    public async Task A_change_of_a_file_that_a_document_refers_to_rewrites_only_what_it_changes()
    {
        Consumer consumer = WithThings("changed");
        await consumer.BuildWellAsync();
        SortedDictionary<string, DateTime> before = consumer.TimesOf(Generated);
        consumer.Write("schemas/Colour.yaml", consumer.Read("schemas/Colour.yaml").Replace("green", "blue", StringComparison.Ordinal));
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync()));
        Assert.Equal(
            [$"{Generated}/Models/Colour.cs", $"{Generated}/Models/Json/ColourJsonConverter.cs", $"{Generated}/manifest.txt"],
            consumer.TimesOf(Generated).Where(file => before[file.Key] != file.Value).Select(file => file.Key));
        Assert.True(BuildLog.IsSkippedIn(await consumer.BuildWellAsync()));
    }

    [SlowFact]
    public async Task A_type_that_is_gone_takes_its_files_along()
    {
        Consumer consumer = WithThings("gone");
        await consumer.BuildWellAsync();
        consumer.Write("things.yaml", consumer.Read("things.yaml").Replace("$ref: schemas/Colour.yaml", "type: string", StringComparison.Ordinal));
        await consumer.BuildWellAsync();
        Assert.DoesNotContain(consumer.TimesOf(Generated).Keys, file => file.Contains("Colour", StringComparison.Ordinal));
        Assert.Equal(["things.yaml"], InputsOf(consumer));
    }

    [SlowFact]
    public async Task Templates_are_inputs_also_those_that_come_and_go()
    {
        Consumer consumer = WithThings("own templates", """Templates="own" """);
        consumer.Write("own/models/object.sbn", Repository.Text("templates/csharp/models/object.sbn").Replace("public sealed class", "[global::System.Obsolete(\"old\")]\npublic sealed class", StringComparison.Ordinal));
        await consumer.BuildWellAsync("-p:NoWarn=CS0618");
        Assert.Contains("Obsolete", consumer.Read(Generated + "/Models/Thing.cs"), StringComparison.Ordinal);
        Assert.Contains("own/models/object.sbn", InputsOf(consumer));

        consumer.Write("own/models/object.sbn", Repository.Text("templates/csharp/models/object.sbn").Replace("public sealed class", "[global::System.Serializable]\npublic sealed class", StringComparison.Ordinal));
        await consumer.BuildWellAsync();
        Assert.Contains("Serializable", consumer.Read(Generated + "/Models/Thing.cs"), StringComparison.Ordinal);

        // It comes with the time that it was written at, long ago.
        consumer.Write("own/models/enum.sbn", Repository.Text("templates/csharp/models/enum.sbn").Replace("public readonly", "[global::System.Serializable]\npublic readonly", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(consumer.PathOf("own/models/enum.sbn"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await consumer.BuildWellAsync();
        Assert.Contains("Serializable", consumer.Read(Generated + "/Models/Colour.cs"), StringComparison.Ordinal);

        File.Delete(consumer.PathOf("own/models/enum.sbn"));
        await consumer.BuildWellAsync();
        Assert.DoesNotContain("Serializable", consumer.Read(Generated + "/Models/Colour.cs"), StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task A_generated_file_that_was_lost_is_made_again()
    {
        Consumer consumer = WithThings("lost");
        await consumer.BuildWellAsync();
        File.Delete(consumer.PathOf(Generated + "/Models/Thing.cs"));
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync()));
        Assert.True(File.Exists(consumer.PathOf(Generated + "/Models/Thing.cs")));
    }

    [SlowFact]
    public async Task Clean_leaves_nothing_and_the_next_build_makes_all_again()
    {
        Consumer consumer = WithThings("cleaned");
        await consumer.BuildWellAsync();
        ProcessResult result = await consumer.DotnetAsync("clean");
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(consumer.TimesOf("obj/Debug/net10.0/cdsc"));
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync()));
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync("-target:Rebuild")));
    }

    [SlowFact]
    public async Task A_broken_document_stops_the_build_where_it_is_broken_and_keeps_the_last_good_files()
    {
        Consumer consumer = WithThings("broken");
        await consumer.BuildWellAsync();
        SortedDictionary<string, DateTime> before = consumer.TimesOf(Generated);
        string good = consumer.Read("things.yaml");
        consumer.Write("things.yaml", good.Replace("schemas/Colour.yaml", "schemas/Color.yaml", StringComparison.Ordinal));
        ProcessResult broken = await consumer.BuildAsync();
        Assert.Equal(1, broken.ExitCode);
        Assert.Matches(@"things\.yaml\(21,17\): error CDSC0002: .*Color\.yaml", broken.Output);
        Assert.DoesNotContain("CoreCompile", broken.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB3073", broken.Output, StringComparison.Ordinal);
        Assert.Equal(before, consumer.TimesOf(Generated));

        // An editor goes on with what there is, and starts nothing.
        Assert.Equal(0, BuildLog.RunsIn(await consumer.BuildWellAsync(DesignTime)));
        Assert.Contains(Path.Combine("generated", "Models/Thing.cs"), await CompiledByEditorAsync(consumer), StringComparison.Ordinal);

        // The same content as before, but written later.
        consumer.Write("things.yaml", good);
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync()));
        Assert.Equal(before, consumer.TimesOf(Generated));
    }

    [SlowFact]
    public async Task An_editor_that_opens_a_new_project_gets_the_generated_files()
    {
        Consumer consumer = WithThings("editor");
        Assert.Equal(1, BuildLog.RunsIn(await consumer.BuildWellAsync(DesignTime)));
        Assert.Contains(Path.Combine("generated", "Models/Thing.cs"), await CompiledByEditorAsync(consumer), StringComparison.Ordinal);
        Assert.False(File.Exists(consumer.PathOf("bin/Debug/net10.0/App.dll")));
    }

    [SlowFact]
    public async Task Watching_takes_documents_and_what_they_refer_to()
    {
        Consumer consumer = WithThings("watched");
        await consumer.BuildWellAsync();
        ProcessResult result = await consumer.DotnetAsync("watch", "--list");
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("things.yaml", result.Output, StringComparison.Ordinal);
        Assert.Contains("schemas/Colour.yaml", result.Output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Mistakes_in_items_are_errors_of_the_project()
    {
        Consumer consumer = WithThings("mistakes");
        string project = consumer.Read("App.csproj");
        (string Before, string After, string Expected)[] cases =
        [
            ("Emit=\"models\"", "Emit=\"model\"", @"App\.csproj ?: error CDSC0080: .*'model' in Emit, which takes models, client,"),
            ("Include=\"things.yaml\"", "Include=\"thing.yaml\"", @"thing\.yaml ?: error CDSC0001: "),
            ("Include=\"things.yaml\"", "Include=\"../things.yaml\"", @"App\.csproj ?: error CDSC0080: .*CdscRoot"),
            ("Emit=\"models\"", "Emit=\"models\" Namespace=\"1st\"", @"App\.csproj ?: error CDSC0080: .*'1st' is no C# namespace"),
            ("Emit=\"models\"", "Emit=\"models\" Templates=\"none\"", "none ?: error CDSC0073: "),
        ];
        foreach ((string before, string after, string expected) in cases)
        {
            consumer.Write("App.csproj", project.Replace(before, after, StringComparison.Ordinal));
            ProcessResult result = await consumer.BuildAsync();
            Assert.Equal(1, result.ExitCode);
            Assert.Matches(expected, result.Output);
        }
    }

    private static readonly string[] DesignTime =
    [
        "-target:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false",
    ];

    /// <summary>What a design-time build says is compiled.</summary>
    private static async Task<string> CompiledByEditorAsync(Consumer consumer)
    {
        ProcessResult result = await consumer.DotnetAsync(["msbuild", .. DesignTime, "-getItem:Compile"]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output;
    }

    private static string[] InputsOf(Consumer consumer) =>
    [
        .. consumer.Read(Generated + "/inputs.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.GetRelativePath(consumer.Root, file).Replace('\\', '/')),
    ];

    private static SortedDictionary<string, DateTime> Times(Consumer consumer)
    {
        SortedDictionary<string, DateTime> times = consumer.TimesOf("obj/Debug");
        foreach ((string file, DateTime time) in consumer.TimesOf("bin"))
        {
            times.Add(file, time);
        }

        return times;
    }

    private Consumer WithThings(string name, string metadata = "")
    {
        var consumer = new Consumer(packages, name);
        consumer.Write("schemas/Colour.yaml", """
            type: string
            description: A colour.
            anyOf:
              - const: red
              - const: green
              - type: string
            """);
        consumer.Write("things.yaml", """
            openapi: 3.1.1
            info: { title: Things, version: '1' }
            paths:
              /things:
                get:
                  operationId: listThings
                  tags: [Things]
                  responses:
                    '200':
                      description: Things.
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Thing' }
            components:
              schemas:
                Thing:
                  type: object
                  required: [colour]
                  properties:
                    colour:
                      $ref: schemas/Colour.yaml
            """);
        consumer.WriteProject("App", $"""<CdscSpec Include="things.yaml" Emit="models" {metadata}/>""");
        return consumer;
    }
}
