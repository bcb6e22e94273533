using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Patterns are anchored, and mean the same in every engine.</summary>
internal sealed partial class LoosePattern() : LintRule(1019, "loose-pattern", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "A pattern without anchors fits any text around it, and \\d is more than 0 to 9 in some engines.";

    /// <inheritdoc/>
    public override string Fix => "Begin with ^, end with $, put alternatives into a group, and write [0-9] and [A-Za-z0-9_].";

    /// <inheritdoc/>
    public override string? Mends => "It writes \\d, \\w and, outside of brackets, \\D and \\W out; whether a pattern is to be anchored, its author must say.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        pattern: '\d{15}'
        """,
        """
        description: A pet.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        pattern: ^[0-9]{15}$
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (StringNode pattern in subject.Schemas.Select(schema => schema.Node.Get("pattern")).OfType<StringNode>())
        {
            if (Shorthand().Match(pattern.Value) is { Success: true } shorthand)
            {
                yield return At(pattern, $"Engines differ about '{shorthand.Groups[1].Value}'; write the characters out, as in [0-9].", FixOf(pattern));
            }
            else if (!IsAnchored(pattern.Value))
            {
                yield return At(pattern, "The pattern is not anchored; begin it with ^, end it with $, and put alternatives into a group.");
            }
        }
    }

    private static StringFix? FixOf(StringNode pattern) => PatternShorthands.WrittenOut(pattern.Value) is { } written ? new StringFix(pattern, written) : null;

    /// <summary>Whether it begins and ends where the text does, and no alternative escapes that.</summary>
    private static bool IsAnchored(string pattern)
    {
        if (!pattern.StartsWith('^') || !pattern.EndsWith('$') || pattern.EndsWith(@"\$", StringComparison.Ordinal))
        {
            return false;
        }

        (int depth, bool isInClass) = (0, false);
        for (int index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\':
                    index++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass:
                    depth++;
                    break;
                case ')' when !isInClass:
                    depth--;
                    break;
                case '|' when !isInClass && depth == 0:
                    return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(\\[dDwWsSbB])", RegexOptions.CultureInvariant)]
    private static partial Regex Shorthand();
}
