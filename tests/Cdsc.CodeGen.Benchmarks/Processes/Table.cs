using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>A table in Markdown, with the machine that it comes from.</summary>
internal sealed class Table(string title, params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<string> cells)
    {
        _rows.Add(cells);
        Console.WriteLine(string.Join(" | ", cells));
    }

    /// <summary>Writes the table beside the benchmarks, where it is committed.</summary>
    /// <param name="name">The name of the file, which is the command that made it.</param>
    /// <param name="how">How it was measured, in a sentence or two.</param>
    public void Save(string name, string how)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n{how}\n\n{Machine()}\n\nAgain: `dotnet run --configuration Release --project tests/Cdsc.CodeGen.Benchmarks -- {name}`\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select((_, i) => i == 0 ? " --- |" : " ---: |"))}\n");
        foreach (IReadOnlyList<string> row in _rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        string path = Repository.PathOf($"tests/Cdsc.CodeGen.Benchmarks/results/{name}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        Console.WriteLine($"Written to {path}");
    }

    private static string Machine()
    {
        string processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
        return $"{processor}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}; {RuntimeInformation.FrameworkDescription}; NSwag {Tools.NSwagVersion}.";
    }
}
