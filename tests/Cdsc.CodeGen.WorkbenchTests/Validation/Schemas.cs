using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>The schemas that come with the command, read once.</summary>
internal static class Schemas
{
    public static SchemaBook Book { get; } = SchemaBook.Of(
        OpenApiReader.Read([.. BuiltInDefinitions.Names.Select(name => BuiltInDefinitions.FileOf(name)!)], new RunSources(Repository.Root)).Documents);

    public static RuleBook Rules { get; } = RuleBook.BuiltIn;

    /// <summary>The moment of the check is in no document's way.</summary>
    public static Validator Validator { get; } = new(Book, Rules, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
}
