namespace Cdsc.CodeGen.OpenApi;

/// <summary>Where the parts of a document of 2.0 stand in its 3.1 form.</summary>
internal static class SwaggerReferences
{
    /// <summary>The same pointer in the 3.1 form of a document.</summary>
    public static string PointerOf(string pointer) => pointer.Split('/') is ["", var room and ("definitions" or "parameters" or "responses"), .. var rest]
        ? string.Join('/', ["", "components", room == "definitions" ? "schemas" : room, .. rest])
        : pointer;
}
