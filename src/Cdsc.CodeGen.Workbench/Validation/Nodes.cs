using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Reads what rules need out of documents; a value of another kind than expected counts as none.</summary>
internal static class Nodes
{
    /// <summary>The members of an object that is a member.</summary>
    public static IReadOnlyList<ObjectMember> Map(this ObjectNode node, string name) => (node.Get(name) as ObjectNode)?.Members ?? [];

    /// <summary>The entries of a list.</summary>
    public static IReadOnlyList<SourceNode> Items(this ObjectNode node, string name) => (node.Get(name) as ArrayNode)?.Items ?? [];

    /// <summary>The entries of a list that are objects.</summary>
    public static IEnumerable<ObjectNode> Objects(this ObjectNode node, string name) => node.Items(name).OfType<ObjectNode>();

    /// <summary>The entries of a list that are strings.</summary>
    public static IEnumerable<StringNode> Texts(this ObjectNode node, string name) => node.Items(name).OfType<StringNode>();

    /// <summary>Whether a list has a string.</summary>
    public static bool Lists(this ObjectNode node, string name, string value) => node.Texts(name).Any(text => text.Value == value);

    /// <summary>The tokens of a member that holds several, separated by spaces.</summary>
    public static IReadOnlyList<string> Tokens(this ObjectNode node, string name) =>
        node.GetString(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The value of a member, or the object where it is missing, for the place of a finding.</summary>
    public static SourceNode Place(this ObjectNode node, string name) => node.Get(name) ?? node;

    /// <summary>A member as a moment in time; null when it is none.</summary>
    public static DateTimeOffset? Moment(this ObjectNode node, string name) => Moment(node.GetString(name));

    /// <summary>A text as a moment in time; null when it is none.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment : null;

    /// <summary>Whether two values are the same JSON; the order of members doesn't count.</summary>
    public static bool AreSame(SourceNode? one, SourceNode? other) => (one, other) switch
    {
        (ObjectNode left, ObjectNode right) => left.Members.Count == right.Members.Count
            && left.Members.All(member => right.Has(member.Name) && AreSame(member.Value, right.Get(member.Name))),
        (ArrayNode left, ArrayNode right) => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => AreSame(pair.First, pair.Second)),
        (StringNode left, StringNode right) => left.Value == right.Value,
        (NumberNode left, NumberNode right) => left.Text == right.Text || AreSameNumber(left.Text, right.Text),
        (BooleanNode left, BooleanNode right) => left.Value == right.Value,
        (NullNode, NullNode) => true,
        _ => false,
    };

    private static bool AreSameNumber(string one, string other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left)
        && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right) && left == right;
}
