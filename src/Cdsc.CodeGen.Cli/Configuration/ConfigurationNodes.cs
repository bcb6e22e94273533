using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads the nodes of a file that configures something; every mistake is reported with its position.</summary>
internal sealed class ConfigurationNodes(DiagnosticBag diagnostics)
{
    /// <summary>A node that must be an object with no members but these; null, and reported, when it is none.</summary>
    public ObjectNode? AsObject(SourceNode node, params ReadOnlySpan<string> known)
    {
        if (node is not ObjectNode value)
        {
            Report(node, "An object is expected here");
            return null;
        }

        foreach (ObjectMember member in value.Members)
        {
            if (!known.Contains(member.Name))
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidConfiguration.At(
                    member.NameLocation, $"'{member.Name}' is not known here; there is {string.Join(", ", known.ToArray())}"));
            }
        }

        return value;
    }

    /// <summary>The items of a member that must be a list with at least one; what is wrong is reported.</summary>
    public IReadOnlyList<SourceNode> Items(ObjectNode parent, string name)
    {
        switch (parent.Get(name))
        {
            case ArrayNode { Items.Count: > 0 } array:
                return array.Items;
            case { } other:
                Report(other, $"'{name}' must be a list with at least one item");
                return [];
            default:
                Report(parent, $"'{name}' is missing");
                return [];
        }
    }

    /// <summary>The items of a member that must be a list of strings with at least one; what is wrong is reported.</summary>
    public IEnumerable<string> Strings(ObjectNode parent, string name)
    {
        foreach (SourceNode item in Items(parent, name))
        {
            if (item is StringNode { Value.Length: > 0 } text)
            {
                yield return text.Value;
            }
            else
            {
                Report(item, $"'{name}' takes strings");
            }
        }
    }

    /// <summary>A member that must be a string that is not empty; null, and reported, when it is none.</summary>
    public string? RequiredString(ObjectNode parent, string name)
    {
        if (parent.Get(name) is StringNode { Value.Length: > 0 } text)
        {
            return text.Value;
        }

        Report(parent.Get(name) ?? parent, $"'{name}' must be there and be a string that is not empty");
        return null;
    }

    /// <summary>Reports what is wrong with a node.</summary>
    public void Report(SourceNode node, string message) => Report(node.Location, message);

    /// <summary>Reports what is wrong at a place.</summary>
    public void Report(SourceLocation place, string message) =>
        diagnostics.Add(DiagnosticDescriptors.InvalidConfiguration.At(place, message));
}
