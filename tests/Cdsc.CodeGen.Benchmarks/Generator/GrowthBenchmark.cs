using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>How time and memory grow with the document.</summary>
internal static class GrowthBenchmark
{
    private static readonly int[] Sizes = [0, 100, 300, 1_000, 3_000, 10_000];

    /// <summary>Measures, and writes the table.</summary>
    public static void Run()
    {
        string folder = Repository.PathOf("artifacts/benchmarks/growth");
        Directory.CreateDirectory(folder);
        foreach (int size in Sizes)
        {
            File.WriteAllText(Path.Combine(folder, $"{size}.yaml"), Document(size));
        }

        IReadOnlyList<Command> commands = Tools.Publish();
        var table = new Table("The generator, documents of growing size", ["command", .. Sizes.Select(size => $"{size} operations"), "exponent"]);
        foreach (Command command in commands)
        {
            List<Measured> results = [.. Sizes.Select(size => Command.Race(3, command.With(
                "generate", Path.Combine(folder, $"{size}.yaml"), "--emit", "models,client", "--namespace", "X", "--output", Path.Combine(folder, $"out-{size}")))[0])];
            IEnumerable<(double, double)> points = Sizes.Zip(results).Skip(1).Select(pair => ((double)pair.First, pair.Second.Milliseconds - results[0].Milliseconds));
            table.Add([command.Name, .. results.Select(result => string.Create(CultureInfo.InvariantCulture, $"{result.Milliseconds:F0} ms, {result.PeakMebibytes:F0} MiB")), Slope(points).ToString("F2", CultureInfo.InvariantCulture)]);
        }

        table.Save("growth", "Models and client of documents made by a script: each operation has a path with two parameters, a request and a response of its own with three members, and refers to what ten operations share. The exponent is the slope of the logarithm of time, less that of an empty document, over that of the number of operations; 1 is linear.");
    }

    /// <summary>The slope of the straight line through the logarithms.</summary>
    internal static double Slope(IEnumerable<(double X, double Y)> points)
    {
        List<(double X, double Y)> logs = [.. points.Select(point => (Math.Log(point.X), Math.Log(point.Y)))];
        double x = logs.Average(point => point.X);
        double y = logs.Average(point => point.Y);
        return logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
    }

    /// <summary>A document with a number of operations.</summary>
    internal static string Document(int operations)
    {
        var text = new StringBuilder("openapi: 3.1.1\ninfo: {title: Growth, version: '1'}\npaths:\n");
        for (int i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                  /things{{{i}}}/{id}:
                    post:
                      operationId: change_thing_{{{i}}}
                      tags: [group{{{i / 50}}}]
                      description: Changes thing {{{i}}}. It says so in a sentence, and in another one that is a bit longer than the first.
                      parameters:
                        - {name: id, in: path, required: true, description: Which one., schema: {type: string}}
                        - {name: limit, in: query, description: How many., schema: {type: integer, format: int64, minimum: 1}}
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Change{{{i}}}'} } } }
                      responses:
                        '200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Thing{{{i}}}'} } } }

                """);
        }

        if (operations == 0)
        {
            text.Append("  {}\n");
        }

        text.Append("components:\n  schemas:\n    Shared: {type: object, properties: {a: {type: string}}}\n");
        for (int i = 0; i < operations; i++)
        {
            if (i % 10 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"    Shared{i / 10}: {{type: object, description: What ten share., properties: {{a: {{type: string}}, b: {{type: boolean}}}}}}\n    Kind{i / 10}: {{type: string, enum: [one, two, three]}}\n");
            }

            foreach (string name in (string[])["Change", "Thing"])
            {
                text.Append(CultureInfo.InvariantCulture, $"    {name}{i}:\n      type: object\n      description: {name} {i}, with members.\n      required: [name, kind]\n      properties:\n");
                text.Append(CultureInfo.InvariantCulture, $"        name: {{type: string}}\n        kind: {{$ref: '#/components/schemas/Kind{i / 10}'}}\n        shared: {{$ref: '#/components/schemas/Shared{i / 10}'}}\n");
            }
        }

        return text.ToString();
    }
}
