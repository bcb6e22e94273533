using System.Reflection;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The command of NSwag: another generator, which reads OpenAPI 3.0.</summary>
internal static class NSwagCommand
{
    private static readonly string Command = typeof(NSwagCommand).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == nameof(NSwagCommand)).Value!;

    /// <summary>
    /// Generates a client with its models, for System.Text.Json and with nullable reference types. By default NSwag calls the
    /// client <c>Client</c>, without a look at the schemas, one of which is called so.
    /// </summary>
    public static Task<ProcessResult> GenerateClientAsync(string document, string output) => ChildProcess.RunAsync(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [
            Command, "openapi2csclient", $"/input:{document}", $"/output:{output}", "/namespace:Generated", "/className:ApiClient",
            "/jsonLibrary:SystemTextJson", "/generateNullableReferenceTypes:true", "/generateOptionalPropertiesAsNullable:true",
        ],
        Path.GetDirectoryName(output)!);
}
