using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>A value that a client gets.</summary>
/// <param name="Response">The response that has it.</param>
/// <param name="Content">The body of the response.</param>
internal sealed record ResponseValue(ApiResponse Response, ApiContent Content);
