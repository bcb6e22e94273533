using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>GeoJSON has WGS 84 coordinates.</summary>
internal sealed class GeoJsonWgs84() : DocumentRule("geojson-wgs84")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return documents.Of("GeoJson").SelectMany(node => Check(node, isGeometry: true));
    }

    /// <summary>What features have in <c>properties</c> is anything, but never a <c>crs</c>.</summary>
    private static IEnumerable<Breach> Check(SourceNode node, bool isGeometry) => node switch
    {
        ObjectNode value => value.Members.SelectMany(member => member.Name switch
        {
            "crs" when !NamesCrs84(member.Value) => [new Breach(member.Value, "GeoJSON has no 'crs' but CRS84")],
            "coordinates" when isGeometry => Positions(member.Value),
            _ => Check(member.Value, isGeometry && member.Name != "properties"),
        }),
        ArrayNode array => array.Items.SelectMany(item => Check(item, isGeometry)),
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
