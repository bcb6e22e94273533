using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// A place in an instance: its value, read once however many schemas ask for it, and the way back to the root. What it
/// holds is made on demand; two threads that ask at once make it twice, equal, and one stays.
/// </summary>
internal sealed class InstanceNode
{
    // Up to here a look through the members is faster than a dictionary.
    private const int FewMembers = 12;

    private readonly JsonElement _element;
    private readonly InstanceNode? _parent;
    private readonly string? _name;
    private InstanceNode[]? _children;
    private Dictionary<string, InstanceNode>? _byName;
    private string? _text;
    private ExactNumber? _number;

    public InstanceNode(JsonElement element)
        : this(element, null, null, 0)
    {
    }

    private InstanceNode(JsonElement element, InstanceNode? parent, string? name, int index)
    {
        _element = element;
        _parent = parent;
        _name = name;
        Index = index;
        Kind = element.ValueKind;
    }

    private InstanceNode(InstanceNode member)
    {
        _parent = member._parent;
        _name = member._name;
        Index = member.Index;
        Kind = JsonValueKind.String;
        _text = member.Name;
    }

    public JsonValueKind Kind { get; }

    /// <summary>The position among the items or members of the parent.</summary>
    public int Index { get; }

    public string Name => _name ?? "";

    public string Text => _text ??= JsonText.Value(_element);

    public ExactNumber Number => _number ??= ExactNumber.Parse(JsonMarshal.GetRawUtf8Value(_element));

    /// <summary>The items of an array, or the members of an object: of several with one name, the last.</summary>
    public InstanceNode[] Children => _children ??= Kind == JsonValueKind.Object ? ReadMembers() : ReadItems();

    /// <summary>The name of this member, as the string that <c>propertyNames</c> is about.</summary>
    public InstanceNode AsNameOfMember() => new(this);

    /// <summary>Where this is in the instance, as a JSON Pointer (RFC 6901).</summary>
    public string Pointer()
    {
        var steps = new Stack<InstanceNode>();
        for (InstanceNode? node = this; node?._parent is not null; node = node._parent)
        {
            steps.Push(node);
        }

        var pointer = new StringBuilder();
        foreach (InstanceNode step in steps)
        {
            pointer.Append('/');
            if (step._name is { } name)
            {
                pointer.Append(JsonPointer.Escape(name));
            }
            else
            {
                pointer.Append(CultureInfo.InvariantCulture, $"{step.Index}");
            }
        }

        return pointer.ToString();
    }

    public InstanceNode? Member(string name)
    {
        InstanceNode[] members = Children;
        if (_byName is { } byName)
        {
            return byName.GetValueOrDefault(name);
        }

        foreach (InstanceNode child in members)
        {
            if (string.Equals(child._name, name, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The text of a number as it is written.</summary>
    public string RawText() => _element.GetRawText();

    private InstanceNode[] ReadItems()
    {
        var items = new InstanceNode[_element.GetArrayLength()];
        int index = 0;
        foreach (JsonElement item in _element.EnumerateArray())
        {
            items[index] = new InstanceNode(item, this, null, index);
            index++;
        }

        return items;
    }

    private InstanceNode[] ReadMembers()
    {
        var members = new List<InstanceNode>(_element.GetPropertyCount());
        Dictionary<string, InstanceNode>? byName = members.Capacity > FewMembers
            ? new(members.Capacity, StringComparer.Ordinal)
            : null;
        foreach (JsonProperty property in _element.EnumerateObject())
        {
            string name = JsonText.Name(property);
            int earlier = byName is null
                ? members.FindIndex(m => string.Equals(m._name, name, StringComparison.Ordinal))
                : byName.TryGetValue(name, out InstanceNode? first) ? first.Index : -1;
            int index = earlier < 0 ? members.Count : earlier;
            var member = new InstanceNode(property.Value, this, name, index);
            if (earlier < 0)
            {
                members.Add(member);
            }
            else
            {
                members[index] = member;
            }

            if (byName is not null)
            {
                byName[name] = member;
            }
        }

        _byName = byName;
        return [.. members];
    }
}
