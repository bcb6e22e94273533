namespace Cdsc.CodeGen.PackageTests.MSBuild;

/// <summary>Projects that generate as they build.</summary>
public sealed class ConsumerTests(Packages packages)
{
    private const string Thing = """
        openapi: 3.1.1
        info: { title: Acme, version: '1' }
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
              required: [client]
              properties:
                client: { $ref: 'cdsc:/cds-wg1-02/schemas/Client.yaml' }
        """;

    [SlowFact]
    public async Task A_client_of_a_built_in_specification_is_generated_compiled_and_run()
    {
        var consumer = new Consumer(packages, "client");
        consumer.WriteProject("Acme.Client", """<CdscSpec Include="cds-wg1-02" Emit="models;client" Namespace="Acme.Cds" />""", "<OutputType>Exe</OutputType>");
        consumer.Write("Program.cs", """
            using System.Text.Json;
            using Acme.Cds;

            Console.WriteLine(JsonSerializer.Serialize(new ClientRegistrationRequest { Scope = "cds_client_admin" }, ModelJson.Strict));
            Console.WriteLine(typeof(CdsServer).Namespace + " " + typeof(Acme.Client.Cdsc.ApiConnection).Namespace);
            """);
        await consumer.BuildWellAsync();
        Assert.Equal("{\"scope\":\"cds_client_admin\"}\nAcme.Cds Acme.Client.Cdsc", await consumer.RunWellAsync());
    }

    [SlowFact]
    public async Task A_server_is_generated_in_both_flavours()
    {
        var consumer = new Consumer(packages, "server");
        consumer.WriteProject(
            "my-server", """<CdscSpec Include="cds-wg1-02" Emit="server;server-minimal" />""", "<CdscSupportNamespace>Our.Support</CdscSupportNamespace>", "Microsoft.NET.Sdk.Web");
        consumer.Write("Program.cs", """
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
            Console.WriteLine(typeof(my_server.CoverageHandler).FullName + " " + typeof(my_server.ServerControllers).Name + " " + typeof(Our.Support.ApiGate).FullName);
            """);
        await consumer.BuildWellAsync();
        Assert.Equal("my_server.CoverageHandler ServerControllers Our.Support.ApiGate", await consumer.RunWellAsync());
    }

    [SlowFact]
    public async Task Items_of_several_namespaces_share_types_and_support_code()
    {
        var consumer = new Consumer(packages, "shared");
        consumer.Write("thing.yaml", Thing);
        consumer.WriteProject(
            "App",
            """
            <CdscSpec Include="cds-wg1-02" Emit="models;client" Namespace="Acme.Cds" />
            <CdscSpec Include="thing.yaml" Emit="models;client" Namespace="Acme.Things" />
            """,
            "<OutputType>Exe</OutputType>");
        consumer.Write("Program.cs", """
            using System.Text.Json;

            Acme.Things.Thing thing = JsonSerializer.Deserialize<Acme.Things.Thing>(File.ReadAllText(args[0]), Acme.Things.ModelJson.Strict)!;
            Acme.Cds.Client client = thing.Client;
            Console.WriteLine(client.ClientId + " " + typeof(Acme.Things.ThingsClient).GetMethod("ListThingsAsync")!.ReturnType.GetGenericArguments()[0].Namespace);
            """);
        string example = Repository.Text("openapi/cds-wg1-02/examples/client.json");
        consumer.Write("thing.json", $"{{\"client\":{example}}}");
        await consumer.BuildWellAsync();
        Assert.Equal(
            System.Text.Json.JsonDocument.Parse(example).RootElement.GetProperty("client_id").GetString() + " App.Cdsc",
            await consumer.RunWellAsync("thing.json"));
        string[] files = consumer.Read("obj/Debug/net10.0/cdsc/generated/files.txt").Split('\n');
        Assert.Single(files, file => file.EndsWith("/Client.cs", StringComparison.Ordinal));
        Assert.Single(files, file => file.EndsWith("/JsonDecimal.cs", StringComparison.Ordinal));
    }

    [SlowFact]
    public async Task A_utility_serves_its_own_extension_and_calls_others_by_the_specification()
    {
        var consumer = new Consumer(packages, "extension");
        consumer.Write("my-extension.yaml", Repository.Text("tests/data/extending/acme.overlay.yaml"));
        consumer.Write("templates/models/object.sbn", Repository.Text("templates/csharp/models/object.sbn").Replace(
            "public sealed class", "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]\npublic sealed class", StringComparison.Ordinal));
        consumer.WriteProject(
            "Acme",
            """
            <CdscSpec Include="cds-wg1-02" Emit="models;client" Namespace="Acme.Cds" />
            <CdscSpec Include="my-extension.yaml" Emit="models;server" Templates="templates" />
            """,
            sdk: "Microsoft.NET.Sdk.Web");
        consumer.Write("Program.cs", """
            Console.WriteLine(Acme.ScopeType.AcmeOutages.Value + " " + typeof(Acme.AcmeOutage).IsDefined(typeof(System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute), false));
            Console.WriteLine(typeof(Acme.ClientsHandler).Namespace + " " + typeof(Acme.Cds.ClientsClient).Namespace + " " + typeof(Acme.Cds.Client).IsDefined(typeof(System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute), false));
            """);
        await consumer.BuildWellAsync();
        Assert.Equal("acme_outages True\nAcme Acme.Cds False", await consumer.RunWellAsync());
    }

    [SlowFact]
    public async Task Items_of_one_namespace_get_what_each_of_them_asks_for()
    {
        var consumer = new Consumer(packages, "together");
        consumer.Write("thing.yaml", Thing);
        consumer.WriteProject(
            "App",
            """
            <CdscSpec Include="cds-wg1-01" Emit="models;client" />
            <CdscSpec Include="thing.yaml" />
            """,
            "<CdscInlineTypes>separate</CdscInlineTypes>");
        await consumer.BuildWellAsync();
        string files = consumer.Read("obj/Debug/net10.0/cdsc/generated/files.txt");
        Assert.Contains("Clients/CoverageClient.cs", files, StringComparison.Ordinal);
        Assert.DoesNotContain("Clients/ThingsClient.cs", files, StringComparison.Ordinal);
        Assert.Contains("Models/Thing.cs", files, StringComparison.Ordinal);
        Assert.Contains("\ninline-types=separate\n", consumer.Read("obj/Debug/net10.0/cdsc/request.txt"), StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Clients_take_their_models_from_another_project()
    {
        var consumer = new Consumer(packages, "apart");
        consumer.WriteProject("Models/Acme.Models", """<CdscSpec Include="cds-wg1-01" />""");
        consumer.WriteProject("Clients/Acme.Clients", """
            <CdscSpec Include="cds-wg1-01" Emit="client" ModelsFrom="Acme.Models" ModelsSupportNamespace="Acme.Models.Cdsc" />
            <ProjectReference Include="../Models/Acme.Models.csproj" />
            """);
        await consumer.BuildWellAsync("Clients/Acme.Clients.csproj");
        Assert.DoesNotContain("Models/", consumer.Read("Clients/obj/Debug/net10.0/cdsc/generated/files.txt"), StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Several_frameworks_are_built_at_once()
    {
        var consumer = new Consumer(packages, "frameworks");
        consumer.WriteProject(
            "App",
            """<CdscSpec Include="cds-wg1-01" Emit="models;client" />""",
            "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>");
        consumer.Write("App.csproj", consumer.Read("App.csproj").Replace("<TargetFramework>net10.0</TargetFramework>", "", StringComparison.Ordinal));
        string log = await consumer.BuildWellAsync("-maxcpucount");
        Assert.Equal(2, BuildLog.RunsIn(log));
        Assert.True(File.Exists(consumer.PathOf("bin/Debug/net9.0/App.dll")));
        Assert.Equal(0, BuildLog.RunsIn(await consumer.BuildWellAsync("-maxcpucount")));
    }

    [SlowFact]
    public async Task Projects_of_a_solution_are_built_at_once_into_one_artifacts_folder()
    {
        var consumer = new Consumer(packages, "solution");
        consumer.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        string[] names = ["One", "Two", "Three"];
        foreach (string name in names)
        {
            consumer.WriteProject($"{name}/{name}", """<CdscSpec Include="cds-wg1-01" Emit="models;client" />""");
        }

        consumer.Write("All.slnx", $"<Solution>{string.Concat(names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        string log = await consumer.BuildWellAsync("All.slnx", "-maxcpucount");
        Assert.Equal(3, BuildLog.RunsIn(log));
        Assert.All(names, name => Assert.True(File.Exists(consumer.PathOf($"artifacts/bin/{name}/debug/{name}.dll"))));
    }

    [SlowFact]
    public async Task A_package_of_the_consumer_neither_depends_on_the_generator_nor_carries_it()
    {
        var consumer = new Consumer(packages, "packed");
        consumer.WriteProject("App", """<CdscSpec Include="cds-wg1-01" />""");
        ProcessResult result = await consumer.DotnetAsync("pack", "--output", consumer.PathOf("out"));
        Assert.True(result.ExitCode == 0, result.ToString());
        using var package = await System.IO.Compression.ZipFile.OpenReadAsync(consumer.PathOf("out/App.1.0.0.nupkg"), TestContext.Current.CancellationToken);
        Assert.Equal(["lib/net10.0/App.dll"], package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.Contains("cdsc", StringComparison.OrdinalIgnoreCase));
        using var reader = new StreamReader(await package.GetEntry("App.nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Cdsc", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
