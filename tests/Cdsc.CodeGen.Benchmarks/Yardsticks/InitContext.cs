using System.Text.Json.Serialization;

namespace Cdsc.CodeGen.Benchmarks.Init;

/// <summary>The source generator of System.Text.Json for the classes here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CoverageListing))]
[JsonSerializable(typeof(ClientListing))]
[JsonSerializable(typeof(CredentialListing))]
[JsonSerializable(typeof(GrantListing))]
[JsonSerializable(typeof(MessageListing))]
[JsonSerializable(typeof(ServerProvidedFileListing))]
public sealed partial class InitContext : JsonSerializerContext;
