using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells of members that an object of OpenAPI doesn't have, and which one was perhaps meant.</summary>
internal static class UnknownMembers
{
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
        return NearestName.Of(name, layout.Fields.Where(field => isNew || !field.IsNew).Select(field => field.Name)) is { } nearest
            ? $"{layout.Name} has no member '{shown}'; did you mean '{nearest}'?"
            : $"{layout.Name} has no member '{shown}'; names of one's own begin with 'x-'.";
    }
}
