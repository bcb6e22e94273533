using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.References;

public sealed class RelativeFileTests
{
    [Theory]
    [InlineData("a.yaml", "b.yaml", "b.yaml")]
    [InlineData("dir/a.yaml", "b.yaml", "dir/b.yaml")]
    [InlineData("dir/a.yaml", "./b.yaml", "dir/b.yaml")]
    [InlineData("dir/a.yaml", "../b.yaml", "b.yaml")]
    [InlineData("dir/sub/a.yaml", "../../b.yaml", "b.yaml")]
    [InlineData("dir/a.yaml", "x/../y/./z.yaml", "dir/y/z.yaml")]
    [InlineData("dir/a.yaml", "x//y.yaml", "dir/x/y.yaml")]
    [InlineData("a.yaml", "x/../b.yaml", "b.yaml")]
    [InlineData("a.yaml", "../b.yaml", null)]
    [InlineData("dir/a.yaml", "../../dir/b.yaml", null)]
    [InlineData("a.yaml", "x/../../b.yaml", null)]
    public void A_path_is_resolved_beside_the_file_that_names_it(string from, string path, string? expected) =>
        Assert.Equal(expected, RelativeFile.Resolve(from, path));

    [Theory]
    [InlineData("a.yaml", "a")]
    [InlineData("dir/a.b.yaml", "a.b")]
    [InlineData("dir/a", "a")]
    [InlineData("dir.x/a", "a")]
    [InlineData(".hidden", ".hidden")]
    [InlineData("dir/.hidden.yaml", ".hidden")]
    public void A_stem_is_the_name_without_folders_and_last_extension(string file, string expected) =>
        Assert.Equal(expected, RelativeFile.StemOf(file));

    [Theory]
    [InlineData("petstore.yaml", "petstore")]
    [InlineData("openapi.yaml", "openapi")]
    [InlineData("cds-wg1-01/openapi.yaml", "cds-wg1-01")]
    [InlineData("apis/cds-wg1-01/openapi.json", "cds-wg1-01")]
    [InlineData("apis/petstore.yaml", "petstore")]
    [InlineData("apis/openapi.v1.yaml", "openapi.v1")]
    public void A_document_is_named_after_its_file_or_after_its_folder_when_the_file_is_just_openapi(string file, string expected) =>
        Assert.Equal(expected, RelativeFile.DocumentNameOf(file));

    [Theory]
    [InlineData("acme.yaml", "acme")]
    [InlineData("acme.overlay.yaml", "acme")]
    [InlineData("a/acme.overlay.json", "acme")]
    [InlineData("acme/overlay.yaml", "acme")]
    [InlineData("acme/openapi.overlay.yaml", "acme")]
    [InlineData("overlay.yaml", "overlay")]
    [InlineData(".overlay.yaml", ".overlay")]
    public void A_document_that_an_overlay_makes_is_named_without_that_word(string file, string expected) =>
        Assert.Equal(expected, RelativeFile.OverlayNameOf(file));
}
