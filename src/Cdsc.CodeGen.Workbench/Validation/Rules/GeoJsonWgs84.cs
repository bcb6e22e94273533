using Cdsc.CodeGen.OpenApi;
using System.Globalization;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>GeoJSON has WGS 84 coordinates.</summary>
internal sealed class GeoJsonWgs84() : DocumentRule("geojson-wgs84")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return documents.Of("GeoJson").SelectMany(Check);
    }

    private static IEnumerable<Breach> Check(SourceNode node) => node switch
    {
        ObjectNode value => value.Members.SelectMany(member => member.Name switch
        {
            "crs" when !NamesCrs84(member.Value) => [new Breach(member.Value, "GeoJSON has no 'crs' but CRS84")],
            "coordinates" => Positions(member.Value),
            _ => Check(member.Value),
        }),
        ArrayNode array => array.Items.SelectMany(Check),
        _ => [],
    };

    private static IEnumerable<Breach> Positions(SourceNode node) => node switch
    {
        ArrayNode { Items: [NumberNode first, NumberNode second, ..] } => Outside(first, 180).Concat(Outside(second, 90)),
        ArrayNode array => array.Items.SelectMany(Positions),
        _ => [],
    };

    private static IEnumerable<Breach> Outside(NumberNode number, int limit)
    {
        if (Math.Abs(double.Parse(number.Text, CultureInfo.InvariantCulture)) > limit)
        {
            yield return new Breach(number, $"a position is longitude and latitude in degrees, and this one isn't between -{limit} and {limit}");
        }
    }

    private static bool NamesCrs84(SourceNode node) => node switch
    {
        StringNode text => text.Value.Contains("CRS84", StringComparison.Ordinal),
        ObjectNode value => value.Members.Any(member => NamesCrs84(member.Value)),
        _ => false,
    };
}
