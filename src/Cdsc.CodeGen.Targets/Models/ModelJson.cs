using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>
/// The neutral model as JSON, for tools in any language: every member is always there, null where the documents say
/// nothing. The form has a version, and a JSON Schema that names all of it.
/// </summary>
public static class ModelJson
{
    /// <summary>The version of the form; it rises when a member is lost, gained or changed.</summary>
    public const int Version = 1;

    /// <summary>More than any document that can be read is nested.</summary>
    internal const int MaximumDepth = 4_096;

    private const string SchemaResource = "model.schema.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        MaxDepth = MaximumDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What every model starts with, whatever its version.</summary>
    public static string Beginning => "{\n  \"modelVersion\": ";

    /// <summary>What every version of the schema starts with.</summary>
    public static string SchemaBeginning => "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": \"urn:cdsc-codegen:model:";

    /// <summary>The JSON Schema of a model, with LF line ends.</summary>
    public static string Schema()
    {
        using Stream stream = typeof(ModelJson).Assembly.GetManifestResourceStream(SchemaResource)
            ?? throw new InvalidOperationException($"The resource '{SchemaResource}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A model as JSON, indented, with LF line ends and one at the end.</summary>
    /// <param name="model">The model.</param>
    public static string Of(ApiModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, model);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, ApiModel model)
    {
        var types = new TypeJson(writer, model);
        var operations = new OperationJson(writer, types);
        writer.WriteStartObject();
        writer.WriteNumber("modelVersion", Version);
        writer.WriteArray("infos", model.Infos, info =>
        {
            writer.WriteString("title", info.Title);
            writer.WriteString("version", info.Version);
            writer.WriteDocumentation(info.Documentation);
            ServerJson.Write(writer, info.Servers);
            writer.WriteString("file", info.File);
            writer.WriteString("specification", info.Specification);
            writer.WriteLocation(info.Location);
        });
        writer.WriteArray("types", model.Types, types.WriteMembers);
        writer.WriteArray("groups", model.Groups, group =>
        {
            writer.WriteString("name", group.Name);
            writer.WriteDocumentation(group.Documentation);
            writer.WriteArray("operations", group.Operations, operations.WriteMembers);
            writer.WriteLocation(group.Location);
        });
        writer.WriteEndObject();
    }
}
