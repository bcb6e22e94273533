using System.Globalization;

namespace Cdsc.CodeGen.Tests.Sharing;

/// <summary>Sharing changes no meaning: a model that is written out says the same before and after.</summary>
public sealed class RandomSharingTests(ITestOutputHelper output)
{
    private const int Documents = 300;

    [Fact]
    public void A_model_that_is_written_out_says_the_same_before_and_after()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        int before = 0;
        int after = 0;
        for (int number = 0; number < Documents; number++)
        {
            List<string> written = [];
            string document = Yaml.WithPaths(
                string.Concat(Enumerable.Range(0, 3).Select(path => $"/p{path}:\n  put:\n    operationId: o{path}\n    requestBody: {{content: {{application/json: {{schema: {Schema(random, written, 4)}}}}}}}\n    responses: {{'200': {{description: Done., content: {{application/json: {{schema: {Schema(random, written, 4)}}}}}}}}}\n")),
                string.Concat(Enumerable.Range(0, 4).Select(name => string.Create(CultureInfo.InvariantCulture, $"T{name}: {{properties: {{a: {Schema(random, written, 4)}, b: {Schema(random, written, 3)}}}}}\n"))));
            ApiModel model = Reading.Model(document);
            ApiModel shared = Assert.Single(TypeSharing.Share([model]));
            Assert.True(UnfoldedModel.Of(model) == UnfoldedModel.Of(shared), $"seed {seed}, document {number}:\n{document}");
            Assert.Same(shared, Assert.Single(TypeSharing.Share([shared])));
            before += model.Types.Count;
            after += shared.Types.Count;
        }

        output.WriteLine($"seed {seed}: {Documents} documents with {before} types before and {after} after.");
        Assert.True(after < before * 0.9, "Hardly any types were the same, so that little was tried.");
    }

    private static string Schema(Random random, List<string> written, int depth)
    {
        // What was written once comes again, deep inside as well.
        if (written.Count > 0 && random.Next(3) == 0)
        {
            return written[random.Next(written.Count)];
        }

        string description = random.Next(8) == 0 ? ", description: D" : "";
        string schema = random.Next(depth == 0 ? 3 : 8) switch
        {
            0 => $"{{type: string{description}}}",
            1 => $"{{enum: [{(random.Next(2) == 0 ? "x" : "x, y")}]{description}}}",
            2 => $"{{$ref: '#/components/schemas/T{random.Next(4)}'}}",
            3 => $"{{items: {Schema(random, written, depth - 1)}}}",
            4 => $"{{type: object, additionalProperties: {Schema(random, written, depth - 1)}}}",
            5 => $"{{oneOf: [{{type: integer}}, {Schema(random, written, depth - 1)}]}}",
            _ => $"{{properties: {{a: {Schema(random, written, depth - 1)}, {(random.Next(2) == 0 ? "b" : "c")}: {Schema(random, written, depth - 1)}}}{(random.Next(3) == 0 ? ", required: [a]" : "")}{description}}}",
        };
        written.Add(schema);
        return schema;
    }
}
