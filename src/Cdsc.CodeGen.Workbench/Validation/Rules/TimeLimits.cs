using System.Globalization;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The limits of a date or moment: each a fixed one, a distance from now, or <c>infinite</c>.</summary>
/// <param name="field">The field that has them.</param>
/// <param name="now">The moment of the check.</param>
internal sealed partial class TimeLimits(ObjectNode field, DateTimeOffset now)
{
    /// <summary>No limit.</summary>
    public const string Infinite = "infinite";

    /// <summary>Whether the limits allow a value. Only a limit of its own kind is compared with it.</summary>
    public bool Allow(string value)
    {
        string? minimum = field.GetString("minimum");
        string? maximum = field.GetString("maximum");
        if (value == Infinite)
        {
            return minimum == Infinite || maximum == Infinite;
        }

        bool isDistance = IsDistance(value);
        DateTimeOffset? moment = MomentOf(value);
        DateTimeOffset? least = minimum is not null && IsDistance(minimum) == isDistance ? MomentOf(minimum) : null;
        DateTimeOffset? most = maximum is not null && IsDistance(maximum) == isDistance ? MomentOf(maximum) : null;
        return least is { } one && most is { } other
            ? !(moment < (one < other ? one : other)) && !(moment > (one < other ? other : one))
            : !(moment < least) && !(moment > most);
    }

    private static bool IsDistance(string text) => text.StartsWith('P');

    private DateTimeOffset? MomentOf(string text)
    {
        if (!IsDistance(text))
        {
            return Nodes.Moment(text);
        }

        Match parts = Distance().Match(text);
        try
        {
            return now.AddYears(Part("y")).AddMonths(Part("m")).AddDays(Part("w") * 7L + Part("d")).AddHours(Part("h")).AddMinutes(Part("n")).AddSeconds(Part("s"));
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }

        int Part(string name) => !parts.Groups[name].Success ? 0 : int.TryParse(parts.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
    }

    [GeneratedRegex(@"\AP((?<y>[0-9]+)Y)?((?<m>[0-9]+)M)?((?<w>[0-9]+)W)?((?<d>[0-9]+)D)?(T((?<h>[0-9]+)H)?((?<n>[0-9]+)M)?((?<s>[0-9]+)S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Distance();
}
