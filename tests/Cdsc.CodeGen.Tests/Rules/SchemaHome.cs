using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>A keyword that carries a rule.</summary>
/// <param name="File">The schema file, from <c>openapi/</c>.</param>
/// <param name="Pointer">Where in it.</param>
/// <param name="Keyword">The name of the keyword.</param>
/// <param name="Member">The entry of the list at the pointer that is meant, where it is a list of names.</param>
internal sealed record SchemaHome(string File, string Pointer, string Keyword, string? Member)
{
    public static SchemaHome Of(JsonObject home) => new(
        home["file"]!.GetValue<string>(), home["pointer"]!.GetValue<string>(), home["keyword"]!.GetValue<string>(), home["member"]?.GetValue<string>());

    /// <summary>What has to be taken out of the schemas to be rid of it.</summary>
    public Removal ToRemoval()
    {
        if (Member is null)
        {
            return new Removal(File, Pointer);
        }

        JsonArray names = JsonPatch.At(Read(), Pointer)!.AsArray();
        int index = names.Select(name => name!.GetValue<string>()).ToList().IndexOf(Member);
        return index < 0
            ? throw new InvalidOperationException($"{File}#{Pointer} has no {Member}.")
            : new Removal(File, string.Create(CultureInfo.InvariantCulture, $"{Pointer}/{index}"));
    }

    /// <summary>What is wrong with it; null when it is where it says.</summary>
    public string? Problem()
    {
        if (!Definitions.SchemaFiles.ContainsKey(File))
        {
            return $"there is no file {File}";
        }

        try
        {
            JsonPatch.At(Read(), ToRemoval().Pointer);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException or FormatException)
        {
            return exception.Message;
        }

        string[] segments = Pointer.Split('/');
        string keyword = Keyword is "dependentRequired" or "properties" ? segments[^2] : segments[^1];
        return keyword != Keyword ? $"{Pointer} is no {Keyword}"
            : (Keyword is "required" or "dependentRequired") != (Member is not null) ? $"{Pointer} needs a member exactly when it is a list of names"
            : null;
    }

    private JsonNode? Read() => JsonNode.Parse(Definitions.SchemaFiles[File].GetRawText());
}
