namespace Cdsc.CodeGen.OpenApi;

/// <summary>The verbs that statements about values need.</summary>
internal enum Verb
{
    Be,
    Have,
    Match,
    Contain,
}
