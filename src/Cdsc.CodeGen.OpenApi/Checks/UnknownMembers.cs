using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells of members that an object of OpenAPI doesn't have, and which one was perhaps meant.</summary>
internal static class UnknownMembers
{
    /// <summary>No name is longer; whatever comes after is nothing like one.</summary>
    private const int LongestName = 40;

    /// <summary>What is wrong with a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layout">What the object around it may hold.</param>
    /// <param name="isNew">Whether the document is of OpenAPI 3.2.</param>
    public static string Message(string name, ObjectLayout layout, bool isNew)
    {
        if (layout.FieldOf(name) is { IsNew: true })
        {
            return $"'{name}' of {layout.Name} came with OpenAPI 3.2, and the document says that it is of an older version.";
        }

        string shown = ShortText.Of(name);
        string start = name.Length > LongestName ? name[..LongestName] : name;
        string? nearest = layout.Fields
            .Where(field => isNew || !field.IsNew)
            .Select(field => (field.Name, Distance: EditDistance.Of(start.ToUpperInvariant(), field.Name.ToUpperInvariant())))
            .Where(near => near.Distance <= Math.Clamp(near.Name.Length / 2, 1, 3))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .FirstOrDefault().Name;
        return nearest is null
            ? $"{layout.Name} has no member '{shown}'; names of one's own begin with 'x-'."
            : $"{layout.Name} has no member '{shown}'; did you mean '{nearest}'?";
    }
}
