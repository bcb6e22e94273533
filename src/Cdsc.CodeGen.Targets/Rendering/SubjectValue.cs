using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>One thing that a file is for.</summary>
/// <param name="Words">What messages call it.</param>
/// <param name="Variables">The variables that its templates have.</param>
internal sealed record SubjectValue(string Words, ScriptObject Variables);
