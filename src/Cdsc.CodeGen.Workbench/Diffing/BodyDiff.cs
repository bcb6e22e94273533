using System.Globalization;
using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares bodies of requests, and responses.</summary>
internal static class BodyDiff
{
    public static void Compare(DiffContext context, ApiOperation old, ApiOperation current)
    {
        CompareRequests(context, current.Id, old, current);
        var responses = Pairs<ApiResponse>.Of(old.Responses, current.Responses, StatusOf, (_, _) => false);
        foreach (ApiResponse response in responses.Gone)
        {
            // Nobody who runs misses an error.
            context.Add("response-removed", $"{context.PlaceOf(current.Id)}/{StatusOf(response)}", response.IsSuccess ? Wire | Source : Source, $"{current.Id} no longer answers {StatusOf(response)}.", response.Location, null);
        }

        foreach (ApiResponse response in responses.Added)
        {
            // Clients that run are ready for it where the old definitions promise any status.
            bool isNews = !old.Responses.Any(known => known.IsDefault);
            context.Require("response-added", $"{context.PlaceOf(current.Id)}/{StatusOf(response)}", isNews ? Wire : None, Parties.Client, $"{current.Id} may answer {StatusOf(response)}.", null, response.Location);
        }

        foreach ((ApiResponse before, ApiResponse after) in responses.Kept)
        {
            string place = $"{context.PlaceOf(current.Id)}/{StatusOf(after)}";
            string name = $"The response {StatusOf(after)} of {current.Id}";
            context.CompareWords(place, name, before.Documentation, after.Documentation, before.Location, after.Location);
            CompareContents(context, place, name, Parties.Server, before.Content, after.Content);
            CompareHeaders(context, place, name, before, after);
        }
    }

    private static string StatusOf(ApiResponse response) => (response.Status, response.Range) switch
    {
        ({ } status, _) => status.ToString(CultureInfo.InvariantCulture),
        (null, { } range) => string.Create(CultureInfo.InvariantCulture, $"{range}XX"),
        _ => "default",
    };

    private static void CompareRequests(DiffContext context, string id, ApiOperation old, ApiOperation current)
    {
        string place = $"{context.PlaceOf(id)}/body";
        switch (old.RequestBody, current.RequestBody)
        {
            case (null, { } added):
                context.Require("body-added", place, added.IsRequired ? Wire | Source : Source, added.IsRequired ? Parties.Both : Parties.Server, $"{id} takes a body.", null, added.Location);
                break;
            case ({ } removed, null):
                context.Add("body-removed", place, Wire | Source, $"{id} no longer takes a body.", removed.Location, null);
                break;
            case ({ } before, { } after):
                string name = $"The body of {id}";
                context.CompareWords(place, name, before.Documentation, after.Documentation, before.Location, after.Location);
                if (before.IsRequired != after.IsRequired)
                {
                    (string kind, string message) = after.IsRequired ? ("body-required", $"{name} is now required.") : ("body-optional", $"{name} is no longer required.");
                    context.Require(kind, place, after.IsRequired ? Wire | Source : Source, after.IsRequired ? Parties.Client : Parties.Server, message, before.Location, after.Location);
                }

                CompareContents(context, place, name, Parties.Client, before.Content, after.Content);
                break;
        }
    }

    private static void CompareContents(DiffContext context, string place, string name, Parties sender, IReadOnlyList<ApiContent> old, IReadOnlyList<ApiContent> current)
    {
        var contents = Pairs<ApiContent>.Of(old, current, content => content.MediaType, (_, _) => false);
        foreach (ApiContent content in contents.Gone)
        {
            context.Add("content-removed", $"{place}/{content.MediaType}", Wire | Source, $"{name} is no longer {content.MediaType}.", content.Location, null);
        }

        foreach (ApiContent content in contents.Added)
        {
            // What servers may send, clients read; what clients may send, servers read.
            context.Require("content-added", $"{place}/{content.MediaType}", sender == Parties.Server ? Wire | Source : Source, Parties.Both & ~sender, $"{name} may be {content.MediaType}.", null, content.Location);
        }

        foreach ((ApiContent before, ApiContent after) in contents.Kept)
        {
            UseDiff.Compare(context, $"{place}/{after.MediaType}", $"{name} as {after.MediaType}", sender, before.Type, after.Type, before.Location, after.Location);
        }
    }

    private static void CompareHeaders(DiffContext context, string place, string name, ApiResponse old, ApiResponse current)
    {
        string PlaceOf(ApiHeader header) => $"{place}/header/{header.Name.ToLowerInvariant()}";
        var headers = Pairs<ApiHeader>.Of(old.Headers, current.Headers, PlaceOf, (_, _) => false);
        foreach (ApiHeader header in headers.Gone)
        {
            context.Add("header-removed", PlaceOf(header), Wire | Source, $"{name} no longer has the header {header.Name}.", header.Location, null);
        }

        foreach (ApiHeader header in headers.Added)
        {
            context.Require(
                "header-added", PlaceOf(header), header.IsRequired ? Wire | Source : None, header.IsRequired ? Parties.Server : Parties.None, $"{name} has the new {(header.IsRequired ? "required" : "optional")} header {header.Name}.", null, header.Location);
        }

        foreach ((ApiHeader before, ApiHeader after) in headers.Kept)
        {
            string header = $"The header {after.Name} of {StatusOf(current)} in {place.Split('/')[0]}";
            context.CompareWords(PlaceOf(after), header, before.Documentation, after.Documentation, before.Location, after.Location);
            if (before.IsRequired != after.IsRequired)
            {
                (string kind, string message) = after.IsRequired ? ("header-required", $"{header} is now required.") : ("header-optional", $"{header} is no longer required.");
                context.Require(kind, PlaceOf(after), Wire | Source, after.IsRequired ? Parties.Server : Parties.None, message, before.Location, after.Location);
            }

            UseDiff.Compare(context, PlaceOf(after), header, Parties.Server, before.Type, after.Type, before.Location, after.Location);
        }
    }
}
