namespace Cdsc.CodeGen.OpenApi;

/// <summary>A value of a document while actions change it.</summary>
/// <param name="origin">The value of a file that it comes from.</param>
internal abstract class Draft(SourceNode origin)
{
    public SourceNode Origin { get; } = origin;

    /// <summary>Whether an action changed it, by itself: what changes in a part of it shows only there.</summary>
    public bool IsTouched { get; set; }

    /// <summary>What it is, in words.</summary>
    public abstract string Kind { get; }

    /// <summary>A value of an overlay, ready to be changed by later actions.</summary>
    public static Draft Of(SourceNode node)
    {
        switch (node)
        {
            case ObjectNode value:
                var result = new DraftObject(node);
                foreach (ObjectMember member in value.Members)
                {
                    result.Members.Add(member.Name, new DraftMember(member.Line, member.Column, Of(member.Value)));
                }

                return result;
            case ArrayNode array:
                var items = new DraftArray(node);
                items.Items.AddRange(array.Items.Select(Of));
                return items;
            default:
                return new DraftScalar(node, node);
        }
    }

    /// <summary>How many values a tree has.</summary>
    public static int SizeOf(SourceNode? node) => node switch
    {
        null => 0,
        ObjectNode value => 1 + value.Members.Sum(member => SizeOf(member.Value)),
        ArrayNode array => 1 + array.Items.Sum(SizeOf),
        _ => 1,
    };
}
