using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads members that must have a certain form, and reports those that have another.</summary>
internal sealed class NodeReading(ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>A member that is an object, references followed; null when it is absent or of another form.</summary>
    public ObjectNode? Object(ObjectNode parent, string name) =>
        parent.Get(name) is { } value ? AsObject(value, name) : null;

    /// <summary>The items of a member that is an array; none when it is absent or of another form.</summary>
    public IReadOnlyList<SourceNode> Items(ObjectNode parent, string name)
    {
        switch (parent.Get(name))
        {
            case null:
                return [];
            case ArrayNode array:
                return array.Items;
            case { } other:
                diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(other.Location, name, FormKind.List.Words));
                return [];
        }
    }

    /// <summary>The items of a member that is an array of strings; those of another form are left out.</summary>
    public IReadOnlyList<string> Strings(ObjectNode parent, string name)
    {
        var strings = new List<string>();
        foreach (SourceNode item in Items(parent, name))
        {
            if (item is StringNode text)
            {
                strings.Add(text.Value);
            }
            else
            {
                diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(item.Location, name, FormKind.Text.Words));
            }
        }

        return strings;
    }

    /// <summary>A value that must be an object, references followed.</summary>
    public ObjectNode? AsObject(SourceNode value, string name)
    {
        switch (resolver.Follow(value))
        {
            case ObjectNode result:
                return result;
            case { } other:
                diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(other.Location, name, FormKind.Object.Words));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A member that must be a string.</summary>
    public string? RequiredString(ObjectNode parent, string name)
    {
        if (parent.Get(name) is StringNode text)
        {
            return text.Value;
        }

        SourceLocation location = parent.Get(name)?.Location ?? parent.Location;
        diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(location, name, FormKind.Text.Words));
        return null;
    }
}
