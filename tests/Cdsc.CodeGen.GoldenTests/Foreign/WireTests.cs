using System.Runtime.Loader;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>What a generated client sends by every style and in every kind of body, the generated server gets, over real HTTP.</summary>
public sealed class WireTests
{
    private const string Answers = """
        odd ä "b"/../c.png:image/png:3:1 [1.bin:text/csv:200000:0 2.bin:application/octet-stream:0:-1] [a,b||odd] 5 2026-01-02 cat True [1 2] raw:application/octet-stream:1:9 [1.50,null]
         :image/png:1:7 [] []    False [] none
        no form
        given
        multipart/mixed; boundary=x --x--
        True 3 True 1.50 -2e3 True cat dog
        https://api.example.com/v1 https://us.example.com:8443/x https://a.example/relative/1
        text
        <a/>
        no xml
        image/png
        application/octet-stream
        200 True made 7 203 203 204 True
        418 418
        203 200 204 206 200
        409 409
        a.json/b%2F
        a:b
        1 2
        x y
        t
        204
        message/http 1
        odd/a.json%2Fb%252F.json 200 a.json/b%2F
        odd/a%2Fb/%25/y/Neighbours 200 a/b %
        odd/%7B%7D%7B/a%2Fb%25/%7B/%7D/Braced 200 { }
        odd/%7D/%7D/z/BraceBehind 200 }
        odd/with%20space/%C3%BCn%C3%AF/%5Bx%5D/x%20y/x%20y 200 x y
        twins/%252E 200 .
        twins/%C3%BC/otherTwin 200 taken ü
        twins/t/OtherTwin2 200 other t
        ActionShow 200 shown
        400 The body is not a well-formed form: A part of the form has no name.
        400 The body is not a well-formed form: A part of the form has no name.
        400 The parameter 'caption' stands more than once.
        400 The parameter 'file' is required.
        400 The parameter 'caption' is required. The parameter 'count' has a value of the wrong form.
        400 The parameter 'caption' is required. The parameter 'meta' has a value of the wrong form. This is not JSON: line 1, byte 2. Path: $.
        400 The body is not a well-formed form: The Content-Type has no boundary.
        415 The body must be multipart/form-data, with a Content-Type that says so.
        413 The body is larger than 300000 bytes.
        400 The parameter 'name' stands more than once.
        400 Expected a number, found the string "x". Path: $.sizes[0].
        400 Expected an object, found the string "{". Path: $.meta.

        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parameters_of_every_style_and_type_come_as_they_were_sent(bool useMvc) =>
        Assert.Equal("935 compared\n", await RunAsync("wire-parameters", "WireParametersDriver", useMvc));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_and_responses_of_every_kind_come_as_they_were_sent(bool useMvc) =>
        Assert.Equal(Answers, await RunAsync("wire-bodies", "WireBodiesDriver", useMvc));

    private static async Task<string> RunAsync(string name, string driver, bool useMvc)
    {
        string path = Path.Combine(Repository.Root, $"tests/Cdsc.CodeGen.GoldenTests/Foreign/{driver}.cs");
        var code = new GeneratedFile("Driver.cs", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        using MemoryStream assembly = CompiledOutput.AssemblyOf([.. new GoldenCase(name).Run().Files, code]);
        var context = new AssemblyLoadContext(name, isCollectible: true);
        try
        {
            var run = context.LoadFromStream(assembly).GetType(driver)!.GetMethod("RunAsync")!.CreateDelegate<Func<bool, Task<string>>>();
            return await run(useMvc);
        }
        finally
        {
            context.Unload();
        }
    }
}
