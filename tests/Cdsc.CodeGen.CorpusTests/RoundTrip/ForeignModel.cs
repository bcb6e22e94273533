using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>The models of somebody else's document, compiled and loaded.</summary>
internal sealed class ForeignModel : IDisposable
{
    private const string Namespace = "Foreign";
    private const string Types = "TypesOfTheRoundTrip";

    private readonly AssemblyLoadContext _context;

    private ForeignModel(Bundle bundle, IReadOnlyCollection<string> listed, Assembly assembly, AssemblyLoadContext context)
    {
        Listed = listed;
        _context = context;
        Bundle = bundle;
        Options = (JsonSerializerOptions)assembly.GetType($"{Namespace}.ModelJson")!.GetProperty("Strict")!.GetValue(null)!;
        TypeOf = assembly.GetType($"{Namespace}.{Types}")!.GetProperties()
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .ToDictionary(
                property => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name,
                property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
                StringComparer.Ordinal);
    }

    public Bundle Bundle { get; }

    /// <summary>The names of all schemas that have a type of their own.</summary>
    public IReadOnlyCollection<string> Listed { get; }

    /// <summary>Reads exactly.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>The generated types of those that were chosen, by the names of their schemas.</summary>
    public IReadOnlyDictionary<string, Type> TypeOf { get; }

    /// <summary>Reads documents, generates their models, and compiles them.</summary>
    /// <param name="root">The folder of the documents.</param>
    /// <param name="inputs">The documents.</param>
    /// <param name="choose">Chooses the schemas to look at by their names.</param>
    /// <param name="change">What to change before C# is planned, to see whether that is noticed.</param>
    public static ForeignModel Of(string root, IReadOnlyList<string> inputs, Func<string[], IEnumerable<string>> choose, Func<ApiModel, ApiModel>? change = null)
    {
        ReadResult read = OpenApiReader.Read(inputs, new RunSources(root));
        Assert.True(read.Model is not null, string.Join('\n', read.Diagnostics.Where(diagnostic => diagnostic.IsError)));
        Bundle bundle = ForeignSchemas.Of(BundleWriter.ToFile(read.Documents[0]).Content);
        ApiModel whole = TypeSharing.Share([change is null ? read.Model : change(read.Model)])[0];
        ILookup<string, NamedType> byName = whole.Types.Where(IsListed).ToLookup(type => type.Name, StringComparer.Ordinal);
        string[] listed = [.. bundle.Names.Where(byName.Contains)];
        List<NamedType> chosen = [.. choose([.. listed]).Select(name => byName[name].First())];
        ApiModel model = WithListing(ReachedTypes.Of(whole, chosen.Select(type => type.Id)), chosen);
        CSharpPlan plan = CSharpPlanner.Plan(model, new CSharpSettings(Namespace, EmitKind.Models, null, null));
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = new TemplateRenderer().Render(plan, diagnostics);
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.ToSorted()));
        using MemoryStream assembly = CompiledOutput.AssemblyOf(files);
        var context = new AssemblyLoadContext("foreign", isCollectible: true);
        return new ForeignModel(bundle, listed, context.LoadFromStream(assembly), context);
    }

    public void Dispose() => _context.Unload();

    /// <summary>
    /// Adds an object with a member for each type that was chosen, called like the schema: the names of the C# types are
    /// decided by the generator, and this is how they are found out.
    /// </summary>
    private static ApiModel WithListing(ApiModel model, IEnumerable<NamedType> chosen)
    {
        List<ApiProperty> members = [.. chosen.Select(type => new ApiProperty(type.Name, new TypeUse(new TypeReference(type.Id), false), false, Documentation.None, type.Location))];
        var listing = new ObjectType(new TypeId("listing", ""), Types, Documentation.None, SourceLocation.OfFile("listing"), members, true);
        return model with { Types = [.. model.Types, listing] };
    }

    /// <summary>Whether a type is that of a schema with a name, and not of a part of one.</summary>
    private static bool IsListed(NamedType type) => JsonPointers.Steps(type.Id.Pointer).ToArray() switch
    {
        [] => true,
        ["components", "schemas", var name] => name == type.Name,
        ["definitions", var name] => name == type.Name,
        ["components" or "paths" or "webhooks" or "definitions", ..] => false,

        // In a file of its own.
        [.., var name] => name == type.Name || type.Name.EndsWith("_" + name, StringComparison.Ordinal),
    };
}
