using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>Writes servers.</summary>
internal static class ServerJson
{
    /// <summary>Writes the member <c>servers</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ApiServer> servers) => writer.WriteArray("servers", servers, server =>
    {
        writer.WriteString("url", server.Url);
        writer.WriteString("defaultUrl", server.DefaultUrl);
        writer.WriteString("name", server.Name);
        writer.WriteArray("variables", server.Variables, variable =>
        {
            writer.WriteString("name", variable.Name);
            writer.WriteString("default", variable.Default);
            writer.WriteStartArray("values");
            foreach (string value in variable.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteDocumentation(variable.Documentation);
        });
        writer.WriteDocumentation(server.Documentation);
    });
}
