using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The generated types. A test compares them with the schemas and with what the assembly has.</summary>
internal static class ModelTypes
{
    public static IReadOnlyList<ModelType> Objects { get; } =
    [
        new ModelType<ServerMetadata>(ServerMetadataJsonConverter.ReadValue, ServerMetadataJsonConverter.WriteValue),
        new ModelType<CoverageListing>(CoverageListingJsonConverter.ReadValue, CoverageListingJsonConverter.WriteValue),
        new ModelType<CoverageEntry>(CoverageEntryJsonConverter.ReadValue, CoverageEntryJsonConverter.WriteValue),
        new ModelType<GeoJson>(GeoJsonJsonConverter.ReadValue, GeoJsonJsonConverter.WriteValue),
        new ModelType<Problem>(ProblemJsonConverter.ReadValue, ProblemJsonConverter.WriteValue),
    ];

    public static IReadOnlyList<ModelType> Lists { get; } =
    [
        new ModelType<CapabilityRole>(CapabilityRoleJsonConverter.ReadValue, CapabilityRoleJsonConverter.WriteValue),
        new ModelType<CommodityType>(CommodityTypeJsonConverter.ReadValue, CommodityTypeJsonConverter.WriteValue),
        new ModelType<CoverageType>(CoverageTypeJsonConverter.ReadValue, CoverageTypeJsonConverter.WriteValue),
        new ModelType<InfrastructureType>(InfrastructureTypeJsonConverter.ReadValue, InfrastructureTypeJsonConverter.WriteValue),
        new ModelType<MetadataVersion>(MetadataVersionJsonConverter.ReadValue, MetadataVersionJsonConverter.WriteValue),
        new ModelType<ServerCapability>(ServerCapabilityJsonConverter.ReadValue, ServerCapabilityJsonConverter.WriteValue),
    ];

    public static IReadOnlyList<ModelType> All { get; } = [.. Objects, .. Lists];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(t => t.Name)];

    public static TheoryData<string> ObjectNames { get; } = [.. Objects.Select(t => t.Name)];

    public static TheoryData<string> ListNames { get; } = [.. Lists.Select(t => t.Name)];

    public static ModelType Of(string name) => All.Single(t => t.Name == name);
}
