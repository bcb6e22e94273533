using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>What the emitter relies on when it moves these files into a user's project.</summary>
public partial class SupportFileTests
{
    public static TheoryData<string> Files =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".cs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_one_namespace_usings_that_nothing_captures_and_one_type_of_its_name(string file)
    {
        string text = Read(file);
        Assert.Matches(Shape(), text);
        Assert.Equal([Path.GetFileNameWithoutExtension(file).Replace("OfT", "", StringComparison.Ordinal)], Type().Matches(text).Select(match => match.Groups["name"].Value));
        Assert.DoesNotContain("\n#", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.DoesNotContain('\ufeff', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[ ]\n", text);
    }

    /// <summary>
    /// What clients name is not fetched by a server (request forgery), and what a document names is not opened by anything:
    /// a person decides about links.
    /// </summary>
    [Fact]
    public void Servers_fetch_nothing_and_nothing_opens_a_link()
    {
        string[] names = [.. Files.Select(row => row.Data)];
        string[] ofServers = [.. names.Where(name => name.Contains("AspNetCore/", StringComparison.Ordinal) || name.StartsWith("Core/", StringComparison.Ordinal) || name.Contains("Models/", StringComparison.Ordinal))];
        Assert.True(ofServers.Length > 50, "There is too little to look at.");
        foreach (string name in ofServers)
        {
            Assert.DoesNotMatch(@"\b(HttpClient|HttpMessageInvoker|WebRequest|Socket|TcpClient|Dns)\b", Read(name));
        }

        foreach (string name in names)
        {
            Assert.DoesNotMatch(@"\b(Process|ProcessStartInfo|Launcher)\b", Read(name));
        }
    }

    /// <summary>
    /// No test can measure it reliably, so the code is read: a comparison that ends at the first difference tells how far a
    /// guess is right, and one that ends at the first match, which secret it was.
    /// </summary>
    [Fact]
    public void Servers_compare_secrets_in_constant_time()
    {
        foreach (string name in Files.Select(row => row.Data).Where(name => name.Contains("AspNetCore/", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(@"Reveal\(\)\s*(==|!=|\.(Equals|StartsWith|SequenceEqual|CompareTo))|(==|!=)\s*[\w.\[\]]+\.Reveal\(\)|Equals\([^;]*Reveal\(\)", Read(name));
        }

        string search = Read("OAuth/AspNetCore/OAuthSecrets.cs");
        string loop = search[search.IndexOf("for (int i", StringComparison.Ordinal)..search.IndexOf("return index;", StringComparison.Ordinal)];
        Assert.Contains("CryptographicOperations.FixedTimeEquals(", loop, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(break|return|goto|if|while)\b", loop);
        Assert.Contains("CryptographicOperations.FixedTimeEquals(", Read("OAuth/AspNetCore/OAuthProofKey.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_files() => Assert.InRange(Files.Count, 40, 200);

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(copy.ToArray());
    }

    [GeneratedRegex(@"\Anamespace Cdsc\.CodeGen\.(Support|Generated\.(Models|Clients|Server));\n\n((using global::(System|Microsoft|Cdsc\.CodeGen\.(Support|Generated))(\.[A-Za-z.0-9]+)?;\n)+\n)?(/// |\[|public |internal )")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(public|internal) (static |abstract |sealed |readonly |ref |partial )*(class|record struct|record|struct|interface|enum|delegate \w+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Type();
}
