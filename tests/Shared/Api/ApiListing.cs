using System.Text;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>The listings of what libraries offer, <c>tests/data/api</c>. <c>CDSC_ACCEPT=1</c> rewrites them.</summary>
internal static class ApiListing
{
    /// <summary>Compares a library beside the tests with its listing.</summary>
    /// <returns>What is missing and what is new, a line for each; empty when they agree.</returns>
    public static string DifferenceOf(string library)
    {
        IReadOnlyList<string> actual = PublicApi.Of(Path.Combine(AppContext.BaseDirectory, library + ".dll"));
        string listing = Repository.PathOf($"tests/data/api/{library}.txt");
        if (Environment.GetEnvironmentVariable("CDSC_ACCEPT") == "1")
        {
            File.WriteAllText(listing, string.Concat(actual.Select(line => line + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        string[] expected = File.Exists(listing) ? File.ReadAllLines(listing) : [];
        return string.Join('\n', expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line)));
    }
}
