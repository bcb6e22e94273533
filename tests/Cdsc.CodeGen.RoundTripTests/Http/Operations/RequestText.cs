using System.Collections;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A request of a handler as text, so that two can be compared with all that they hold.</summary>
internal static class RequestText
{
    public static string Of(object request) => $"{request.GetType().Name} {string.Join(' ', request.GetType().GetProperties()
        .Select(p => $"{p.Name}={Text(p.GetValue(request))}"))}";

    private static string Text(object? value) => value switch
    {
        null => "(null)",
        string text => $"'{text}'",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ when ModelTypes.Objects.FirstOrDefault(t => t.Type == value.GetType()) is { } model => model.Write(value),
        _ => $"'{value}'",
    };
}
