using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A body in one media type.</summary>
/// <param name="Member">The entry of <c>content</c>, named by the media type.</param>
/// <param name="Schema">Its schema, with references followed; null when there is none.</param>
/// <param name="IsResponse">Whether a response has it.</param>
internal sealed record LintMediaType(ObjectMember Member, ObjectNode? Schema, bool IsResponse);
