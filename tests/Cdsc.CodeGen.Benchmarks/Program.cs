using BenchmarkDotNet.Running;
using Cdsc.CodeGen.Benchmarks;

switch (args)
{
    case ["generator"]:
        GeneratorBenchmark.Run();
        return 0;
    case ["growth"]:
        GrowthBenchmark.Run();
        return 0;
    case ["stages"]:
        StagesBenchmark.Run();
        return 0;
    case ["stages-of", string root, .. string[] files]:
        StagesBenchmark.RunOne(root, files);
        return 0;
    case ["json"]:
        JsonBenchmark.Run();
        return 0;
    case ["client"]:
        ClientBenchmark.Run();
        return 0;
    case ["build"]:
        BuildBenchmark.Run();
        return 0;
    case ["serve", string entries]:
        await PageServer.RunAsync(int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["bdn", .. string[] rest]:
        BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(rest, Settings.Of());
        return 0;
    default:
        Console.WriteLine("""
            dotnet run --configuration Release --project tests/Cdsc.CodeGen.Benchmarks -- COMMAND

              generator   whole processes on the specifications and on public documents, beside NSwag's command
                          (first: npm --prefix tests/Cdsc.CodeGen.CorpusTests/node ci)
              growth      documents of 100 to 10,000 operations, and the exponent
              stages      where the time goes, the first time and after that
              json        generated models beside hand-written classes and NSwag's, in ratios
              client      a generated client beside a hand-written call, over loopback
              build       what a build costs that has nothing to generate, and one that has
              bdn ARGS    the same reads and writes with BenchmarkDotNet, for example: bdn --filter *Read*

            Each but bdn writes a table to results/. Let the machine do nothing else meanwhile.
            """);
        return args.Length == 0 ? 0 : 2;
}
