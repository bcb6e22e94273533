using System.Runtime.Loader;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>A server of somebody else that asks for credentials: nobody gets in whom the application does not let in.</summary>
public sealed class SecuredTests
{
    private const string Refusal = """{"title":"Unauthorized","status":401,"detail":"The request needs credentials."}""";

    private const string NobodyIn = $"""
        inherited 401 application/problem+json  {Refusal}
        open 204
        either 401 application/problem+json  {Refusal}
        optional-first 204
        secrets 401 application/problem+json  {Refusal}
        {Token}
        """;

    private const string Challenged = $"""
        inherited 401  Ticket
        open 204
        either 401  Ticket
        optional-first 204
        secrets 401  Ticket
        {Token}
        """;

    private const string AllIn = $$"""
        inherited 204
        open 204
        either 204
        optional-first 204
        secrets 400 application/problem+json  {"title":"Bad Request","status":400,"detail":"The request needs a body."}
        {{Token}}
        """;

    private const string Guarded = """
        inherited 403 application/problem+json Guard {"title":"Forbidden","status":403,"detail":"key(), optional: False"}
        open 204
        either 403 application/problem+json Guard {"title":"Forbidden","status":403,"detail":"token(read|it\u0027s \u0022so\u0022) or key() and basic(), optional: False"}
        optional-first 403 application/problem+json Guard {"title":"Forbidden","status":403,"detail":" or token(), optional: True"}
        secrets 403 application/problem+json Guard {"title":"Forbidden","status":403,"detail":"key(), optional: False"}
        token 403 application/json Guard {"error":"no_entry","error_description":"basic() or , optional: True"}
        token 403 application/json Guard {"error":"no_entry","error_description":"basic() or , optional: True"}

        """;

    private const string Token = """
        token 200 application/json  {"value":"x"}
        token 403 application/json  {"error":"no_way","error_description":"Not \u0027here\u0027."}

        """;

    [Fact]
    public async Task Who_is_let_in_is_up_to_the_application_and_nobody_is_by_default()
    {
        IReadOnlyList<GeneratedFile> files = new GoldenCase("secured").Run().Files;
        var driver = new GeneratedFile("Driver.cs", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Cdsc.CodeGen.GoldenTests/Foreign/SecuredDriver.cs"), TestContext.Current.CancellationToken));
        using MemoryStream assembly = CompiledOutput.AssemblyOf([.. files, driver]);
        var context = new AssemblyLoadContext("secured", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(assembly).GetType("SecuredDriver")!.GetMethod("RunAsync")!.CreateDelegate<Func<bool, string, Task<string>>>();
            foreach (bool useMvc in (bool[])[true, false])
            {
                Assert.Equal(NobodyIn, await run(useMvc, "none"));
                Assert.Equal(Challenged, await run(useMvc, "scheme"));
                Assert.Equal(AllIn, await run(useMvc, "user"));
                Assert.Equal(Guarded, await run(useMvc, "authorizer"));
            }
        }
        finally
        {
            context.Unload();
        }
    }
}
