using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes the limits of numbers; whether one is exclusive is a flag beside it.</summary>
internal static class LimitKeywords
{
    /// <summary>Writes a limit.</summary>
    public static void Write(SchemaDraft draft, ObjectMember member)
    {
        if (member.Value is not NumberNode)
        {
            return;
        }

        if (member.Name is "minimum" or "maximum")
        {
            draft.Copy(member);
            return;
        }

        string limit = member.Name == "exclusiveMinimum" ? "minimum" : "maximum";
        if (draft.Source.Has(limit))
        {
            draft.AddAllOf(new JsonObject { [limit] = JsonNodes.Of(member.Value), [member.Name] = true });
        }
        else
        {
            draft.Keywords[limit] = JsonNodes.Of(member.Value);
            draft.Keywords[member.Name] = true;
        }
    }
}
