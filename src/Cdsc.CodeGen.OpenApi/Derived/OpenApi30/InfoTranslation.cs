using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Translates what a document says about itself.</summary>
internal static partial class InfoTranslation
{
    /// <summary>Translates <c>info</c>; its summary begins the description.</summary>
    /// <param name="info">What the document says.</param>
    /// <param name="sentences">What is to be said besides.</param>
    public static JsonObject Translate(ObjectNode info, IEnumerable<string> sentences)
    {
        var result = new JsonObject();
        foreach (ObjectMember member in info.Members.Where(member => member.Name != "summary"))
        {
            result[member.Name] = member is { Name: "license", Value: ObjectNode license } ? License(license) : JsonNodes.Of(member.Value);
        }

        string?[] texts = [info.GetString("summary"), info.GetString("description"), .. sentences];
        List<string> parts = [.. texts.OfType<string>().Where(text => text.Length > 0)];
        if (parts.Count > 0)
        {
            result["description"] = string.Join("\n\n", parts);
        }

        return result;
    }

    /// <summary>The identifier of a licence becomes the address of its page at SPDX; an expression has none.</summary>
    private static JsonObject License(ObjectNode license)
    {
        var result = new JsonObject();
        foreach (ObjectMember member in license.Members)
        {
            if (member is not { Name: "identifier", Value: StringNode identifier })
            {
                result[member.Name] = JsonNodes.Of(member.Value);
            }
            else if (!license.Has("url") && SpdxIdentifier().IsMatch(identifier.Value))
            {
                result["url"] = $"https://spdx.org/licenses/{identifier.Value}.html";
            }
            else
            {
                result["x-identifier"] = identifier.Value;
            }
        }

        return result;
    }

    [GeneratedRegex(@"\A(?!LicenseRef-|DocumentRef-)[A-Za-z0-9.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpdxIdentifier();
}
