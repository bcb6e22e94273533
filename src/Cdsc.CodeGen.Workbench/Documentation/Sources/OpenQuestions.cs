using System.Text.RegularExpressions;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What the texts of the specifications leave open, and the readings taken.</summary>
internal static partial class OpenQuestions
{
    private const string Resource = "errata.md";

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<OpenQuestion> All { get; } = Read(EmbeddedText.Read(typeof(OpenQuestions).Assembly, Resource));

    /// <summary>All of them by their ids.</summary>
    public static IReadOnlyDictionary<string, OpenQuestion> ById { get; } = All.ToDictionary(question => question.Id, StringComparer.Ordinal);

    private static List<OpenQuestion> Read(string text)
    {
        var questions = new List<OpenQuestion>();
        string specification = "";
        string group = "";
        foreach (Match section in Sections().Matches(text))
        {
            string title = section.Groups["title"].Value.Trim();
            string body = section.Groups["body"].Value.Trim();
            switch (section.Groups["level"].Value.Length)
            {
                case 2:
                    specification = title.Split(' ')[0];
                    break;
                case 3:
                    group = title;
                    break;
                case 4:
                    int space = title.IndexOf(' ', StringComparison.Ordinal);
                    HashSet<string> urls = [.. Where().Match(body) is { Success: true } where ? Addresses().Matches(where.Value).Select(match => match.Groups["url"].Value) : []];
                    questions.Add(new OpenQuestion(title[..space], title[(space + 1)..], specification, group, body, urls));
                    break;
            }
        }

        return questions;
    }

    [GeneratedRegex(@"^(?<level>\#+)[ ](?<title>[^\n]*)\n(?<body>(?:(?!\#)[^\n]*(?:\n|\z))*)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 5000)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^- \*\*Where:\*\*.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 5000)]
    private static partial Regex Where();

    [GeneratedRegex(@"\]\((?<url>https://[^()\s]+)\)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Addresses();
}
