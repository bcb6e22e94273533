namespace Cdsc.CodeGen.OpenApi;

/// <summary>A member of an object that actions change, with the position of its name.</summary>
internal sealed record DraftMember(int Line, int Column, Draft Value);
