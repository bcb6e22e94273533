using CdscServer._1;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// Where clients reach the server, for the links in what it answers. Behind a proxy, set PublicBaseUrl in appsettings.json or
// as --PublicBaseUrl https://utility.example; without it, links start where the request says the server is.
string? publicBaseUrl = builder.Configuration["PublicBaseUrl"];
builder.Services.AddCdsServer<MyAuthority>(options =>
    options.PublicBaseUrl = string.IsNullOrEmpty(publicBaseUrl) ? null : new Uri(publicBaseUrl));

// All that the server remembers. Put a store over your database here; what it holds is in IStore.
builder.Services.AddSingleton<IStore, MemoryStore>();
builder.Services.AddSingleton(TimeProvider.System);

// One handler for each group of operations. A group without a handler has no endpoints.
builder.Services.AddScoped<ServerMetadataHandler, MyServerMetadata>();
builder.Services.AddScoped<CoverageHandler, MyCoverage>();
builder.Services.AddScoped<OAuthMetadataHandler, MyOAuthMetadata>();
builder.Services.AddScoped<RegistrationHandler, MyRegistration>();
builder.Services.AddScoped<OAuthHandler, MyOAuth>();
builder.Services.AddScoped<ClientsHandler, MyClients>();
builder.Services.AddScoped<MessagesHandler, MyMessages>();
builder.Services.AddScoped<CredentialsHandler, MyCredentials>();
builder.Services.AddScoped<GrantsHandler, MyGrants>();
builder.Services.AddScoped<ServerProvidedFilesHandler, MyFiles>();
#if (Controllers)
builder.Services.AddControllers().AddServerControllers();
#endif

WebApplication application = builder.Build();
#if (Controllers)
application.MapControllers();
#else
application.MapServerEndpoints();
#endif
application.Run();
