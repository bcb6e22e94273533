namespace Cdsc.CodeGen.CorpusTests;

/// <summary>A public document.</summary>
/// <param name="Name">Its name in its package, for example <c>stripe.com</c> or <c>amazonaws.com/ec2</c>.</param>
/// <param name="File">Its file.</param>
internal sealed record CorpusDocument(string Name, string File);
