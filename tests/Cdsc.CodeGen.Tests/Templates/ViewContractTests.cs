using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The views are a contract with the templates of users: the listing of their members, version by version.</summary>
public sealed class ViewContractTests
{
    private const string File = "templates/csharp/views.json";

    private const string Two = """
        {
          "HouseView": {
            "1": { "Name": "text", "Old": "text?", "Rooms": "RoomView 1[]" },
            "2": { "Name": "text?", "Rooms": "RoomView 2[]", "New": "boolean" }
          },
          "RoomView": { "1": { "Width": "number" }, "2": { "Width": "number", "Doors": "text[]" } }
        }
        """;

    /// <summary>With CDSC_ACCEPT=1 the listing gets a new version of each view that has changed; those before stay as they were.</summary>
    [Fact]
    public void A_view_that_changes_gets_a_new_version()
    {
        var fresh = new SortedDictionary<string, List<ViewVersion>>(StringComparer.Ordinal);
        foreach (string name in ViewShapes.Views.Keys.Order(StringComparer.Ordinal))
        {
            Bring(name, fresh);
        }

        string expected = Listing(fresh);
        if (Environment.GetEnvironmentVariable("CDSC_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(Repository.PathOf(File), expected);
        }

        Assert.True(
            expected == Repository.Text(File).ReplaceLineEndings("\n"),
            $"A view has changed. Run this test with CDSC_ACCEPT=1, which adds a version of it to {File}, and raise the version in the first line of the templates that get it.");
    }

    [Fact]
    public void Every_template_of_the_command_was_made_for_the_view_as_it_is()
    {
        foreach (string name in TemplateSet.Names)
        {
            TemplateHead head = TemplateHead.Of(TemplateSet.BuiltIn[name].Text);
            Assert.Equal($"{name}: {head.View} {ViewContract.BuiltIn.Current(head.View)?.Version}", $"{name}: {head}");
        }
    }

    [Fact]
    public void What_a_view_has_gained_and_lost_is_said_with_the_views_in_it()
    {
        ViewContract contract = ViewContract.Parse(Two);
        Assert.Equal(
            "HouseView has gained New and lost Old and changed Name from text to text?; RoomView has gained Doors",
            ViewChanges.Describe(contract, contract.Find("HouseView", 1)!, contract.Current("HouseView")!));
    }

    [Fact]
    public void A_template_for_an_earlier_version_is_told_the_difference()
    {
        Diagnostic problem = ViewFit.ProblemOf(new TemplateText("own/house.sbn", "{{- # view: HouseView 1 -}}\n"), new TemplateHead("HouseView", 2), ViewContract.Parse(Two))!;
        Assert.Equal(
            "own/house.sbn(1,1): error CDSC0074: The template was made for version 1 of HouseView, and this command has version 2: "
            + "HouseView has gained New and lost Old and changed Name from text to text?; RoomView has gained Doors. "
            + "Adapt it and let its first line name version 2, or start from the template that cdsc templates export writes.",
            problem.ToString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("boolean?")]
    [InlineData("number[]")]
    [InlineData("RoomView 12[]?")]
    public void A_type_of_a_member_reads_as_it_is_written(string text) => Assert.Equal(text, ViewMemberType.Parse(text).ToString());

    [Theory]
    [InlineData("string")]
    [InlineData("RoomView")]
    [InlineData("RoomView 0")]
    [InlineData("text?[]")]
    public void What_is_no_type_of_a_member_is_refused(string text) => Assert.Throws<FormatException>(() => ViewMemberType.Parse(text));

    /// <summary>The versions of a view with the one that it has now, after those of its parts.</summary>
    private static int Bring(string name, SortedDictionary<string, List<ViewVersion>> fresh)
    {
        if (!fresh.TryGetValue(name, out List<ViewVersion>? versions))
        {
            var members = new Dictionary<string, ViewMemberType>(StringComparer.Ordinal);
            foreach (PropertyInfo property in ViewShapes.Properties(ViewShapes.Views[name]))
            {
                members.Add(property.Name, ViewMemberType.Parse(ViewShapes.TypeOf(property, part => Bring(part, fresh))));
            }

            versions = [.. ViewContract.BuiltIn.VersionsOf(name)];
            if (versions.Count == 0 || !versions[^1].Members.SequenceEqual(members))
            {
                versions.Add(new ViewVersion(name, versions.Count == 0 ? 1 : versions[^1].Version + 1, members));
            }

            fresh.Add(name, versions);
        }

        return versions[^1].Version;
    }

    private static string Listing(SortedDictionary<string, List<ViewVersion>> views)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            foreach ((string name, List<ViewVersion> versions) in views)
            {
                writer.WriteStartObject(name);
                foreach (ViewVersion version in versions)
                {
                    writer.WriteStartObject(version.Version.ToString(CultureInfo.InvariantCulture));
                    foreach ((string member, ViewMemberType type) in version.Members)
                    {
                        writer.WriteString(member, type.ToString());
                    }

                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
